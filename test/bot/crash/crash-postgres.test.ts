import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { makeSmallPack } from '../../cli/small-pack.ts'
import { startPostgres } from '../../desk/store/postgres.ts'
import { killAndRestart } from './kill-and-restart.ts'

const kills = Number(process.env.KILLS ?? 25)

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
}, 120_000)
afterAll(() => postgres?.stop(), 60_000)

test('killed at any moment and started again, the bot answers every question once', async () => {
  const knowledge = await makeSmallPack()
  onTestFinished(() => rm(knowledge, { recursive: true }))
  const databaseUrl = await postgres.newDatabase()

  const tally = await killAndRestart({ databaseUrl, knowledge, kills, seed: kills + 1 })

  expect(tally).toEqual({ questions: expect.any(Number), lost: 0, doubled: 0, errors: [] })
  expect(tally.questions).toBeGreaterThan(kills)
}, 600_000)
