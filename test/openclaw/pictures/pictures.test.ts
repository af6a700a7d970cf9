import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportToDiagnose } from '../../../src/desk/report-to-diagnose.ts'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { type Diagnosis, isSure, speaks } from '../../../src/diagnosis/diagnosis.ts'
import { cleanReport } from '../../../src/intake/clean-report.ts'
import { createPictureReader, type PictureReader } from '../../../src/intake/pictures/picture-reader.ts'
import { readPictures } from '../../../src/intake/pictures/read-pictures.ts'
import { openKnowledge } from '../../../src/knowledge/knowledge.ts'
import { runScript } from '../../cli/run-script.ts'
import { drawError } from './draw-error.ts'
import { errorPictures } from './error-pictures.ts'
import { quietPictures } from './quiet-pictures.ts'
import { browserPath, hasBrowser, openScreen, type Screen } from './screen.ts'

const leastRight = 11
const patience = { timeout: 120_000 }
const knowledge = (await openKnowledge('knowledge')).current()

const title = hasBrowser ? 'pictures' : `pictures (skipped: there is no ${browserPath} to take them with)`

describe.skipIf(!hasBrowser)(title, () => {
  let screen: Screen
  let reader: PictureReader

  beforeAll(async () => {
    screen = await openScreen()
    reader = createPictureReader()
  })
  afterAll(async () => {
    await screen.close()
    await reader.close()
  })

  async function diagnosePicture(bytes: Uint8Array): Promise<Diagnosis> {
    const attachments = await readPictures([{ name: 'shot.png', bytes }], reader)
    return diagnose(knowledge.compiled, reportToDiagnose(await cleanReport({ text: '', attachments })))
  }

  test(
    'of terminals with twelve failures: eleven are recognised, none as another one',
    patience,
    async () => {
      const answers: { readonly shown: string; readonly answer: string | undefined }[] = []
      for (const picture of errorPictures) {
        const { findings } = await diagnosePicture(await drawError(screen, picture))
        answers.push({ shown: picture.signature, answer: findings.find(isSure)?.id })
      }
      const wrong = answers.filter(({ shown, answer }) => answer !== undefined && answer !== shown)
      expect(wrong).toEqual([])
      expect(answers.filter(({ shown, answer }) => answer === shown).length).toBeGreaterThanOrEqual(
        leastRight,
      )
    },
  )

  test('without a failure: silence on all twelve', patience, async () => {
    const spoken: string[] = []
    for (const { name, draw } of quietPictures) {
      const diagnosis = await diagnosePicture(await draw(screen))
      if (speaks(diagnosis)) spoken.push(`${name}: ${diagnosis.findings[0]?.id}`)
    }
    expect(spoken).toEqual([])
  })

  test('are answered by the command, which ends then', patience, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'picture-'))
    const [picture] = errorPictures
    if (!picture) throw new Error('There are no pictures')
    await writeFile(join(folder, 'shot.png'), await drawError(screen, picture))

    const { code, out } = await runScript(`npm run -s diagnose -- ${join(folder, 'shot.png')}`)

    await rm(folder, { recursive: true })
    expect(out).toMatch(/From your picture `shot\.png` I read: `.*already/)
    expect(code).toBe(0)
  })
})
