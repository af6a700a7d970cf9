import { rm } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { makeSmallPack } from '../../cli/small-pack.ts'
import { temporaryFolder } from '../../desk/store/temporary-folder.ts'
import { killAndRestart } from './kill-and-restart.ts'

const kills = Number(process.env.KILLS ?? 25)

test('killed at any moment and started again, the bot answers every question once', async () => {
  const knowledge = await makeSmallPack()
  onTestFinished(() => rm(knowledge, { recursive: true }))
  const databaseUrl = `file:${await temporaryFolder()}/sawbones.db`

  const tally = await killAndRestart({ databaseUrl, knowledge, kills, seed: kills })

  expect(tally).toEqual({ questions: expect.any(Number), lost: 0, doubled: 0, errors: [] })
  expect(tally.questions).toBeGreaterThan(kills)
}, 600_000)
