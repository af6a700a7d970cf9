import { replyTo } from '../../src/cli/reply-to.ts'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { cleanReport } from '../../src/intake/clean-report.ts'
import type { RawReport } from '../../src/intake/report.ts'
import { openKnowledge } from '../../src/knowledge/knowledge.ts'
import { titlesOf } from '../../src/knowledge/knowledge-base.ts'
import { renderExplanation } from '../../src/reply/render-explanation.ts'
import type { Paste } from './pastes.ts'

const knowledge = (await openKnowledge('knowledge')).current()
const titles = titlesOf(knowledge)

/** Everything that comes out for a report, as one text: what is shown, what is kept, what is said and why. */
async function allThatComesOut(raw: RawReport): Promise<string> {
  const report = await cleanReport(raw)
  const { text, title } = report
  const asked = { text, ...(title !== undefined && { title }) }
  const diagnosis = diagnose(knowledge.compiled, asked, { nearMisses: true })
  const reply = await replyTo(knowledge, diagnosis, report)
  return [
    JSON.stringify(report),
    JSON.stringify(diagnosis),
    ...reply,
    ...renderExplanation(diagnosis, titles),
  ].join('\n')
}

/** Reads a paste as a message with a title, and as a file. Throws where its secret comes out, or where anything throws. */
export async function readThrough({ name, text, bytes, secret }: Paste): Promise<void> {
  const ways: Readonly<Record<string, RawReport>> = {
    'as a message': { title: text.slice(0, 300), text },
    'as a file': { text: '', attachments: [{ name, bytes: new Uint8Array(bytes) }] },
  }
  for (const [way, raw] of Object.entries(ways))
    if ((await allThatComesOut(raw)).includes(secret)) throw new Error(`a secret came through ${way}`)
}
