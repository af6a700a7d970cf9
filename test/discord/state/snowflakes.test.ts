import { expect, test } from 'vitest'
import { createClock } from './clock.ts'
import { compareSnowflakes, createSnowflakes, timeOfSnowflake } from './snowflakes.ts'

test('ids grow while the clock stands still, and carry its time', () => {
  const clock = createClock(1_700_000_000_000)
  const next = createSnowflakes(clock)
  const ids = [next(), next()]
  clock.advance(1)
  ids.push(next())

  expect([...ids].sort(compareSnowflakes)).toEqual(ids)
  expect(ids.map(timeOfSnowflake)).toEqual([1_700_000_000_000, 1_700_000_000_000, 1_700_000_000_001])
})
