import { setImmediate as settled } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { startPurging } from '../../../src/desk/store/start-purging.ts'
import { createHandTimers } from '../../bot/hand-timers.ts'

const dayMs = 86_400_000
const today = 1_000 * dayMs

/** Purging whose store, clock and log the test holds. */
function start(
  purge: (before: number) => Promise<number>,
  purgeSolutions: (before: number) => Promise<number> = async () => 0,
) {
  const asked: number[] = []
  const lines: Readonly<Record<string, unknown>>[] = []
  const timers = createHandTimers()
  const clock = { now: today }
  const purging = startPurging(
    {
      purge: (before) => {
        asked.push(before)
        return purge(before)
      },
      purgeSolutions,
    },
    {
      now: () => clock.now,
      after: timers.after,
      log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    },
  )
  return { asked, lines, timers, clock, purging }
}

test('what is due is removed at the start and told', async () => {
  const { asked, lines, purging } = start(async () => 3)
  await purging.stop()

  expect(asked).toEqual([today - 90 * dayMs])
  expect(lines).toMatchObject([{ cases: 3, msg: 'removed cases that were kept long enough' }])
})

test('solutions are kept for two years', async () => {
  const asked: number[] = []
  const { lines, purging } = start(
    async () => 0,
    async (before) => asked.push(before),
  )
  await purging.stop()

  expect(asked).toEqual([today - 730 * dayMs])
  expect(lines).toMatchObject([{ solutions: 1, msg: 'removed solutions that were kept long enough' }])
})

test('it is done again a day later, by the clock of then', async () => {
  const { asked, timers, clock, purging } = start(async () => 0)
  await settled()
  expect(timers.waiting).toEqual([dayMs])

  clock.now = today + dayMs
  timers.fire()
  await purging.stop()

  expect(asked).toEqual([today - 90 * dayMs, today - 89 * dayMs])
})

test('a failure is told and tried again', async () => {
  const { asked, lines, timers, purging } = start(() => Promise.reject(new Error('no disk')))
  await settled()
  expect(timers.waiting).toEqual([dayMs])

  timers.fire()
  await purging.stop()

  expect(asked).toHaveLength(2)
  expect(lines).toMatchObject([{ err: { message: 'no disk' } }, { err: { message: 'no disk' } }])
})

test('nothing is planned after it was stopped', async () => {
  const { timers, purging } = start(async () => 0)

  await purging.stop()

  expect(timers.waiting).toEqual([])
})
