import type { Clock } from './clock.ts'

const discordEpoch = 1_420_070_400_000n
const sequenceBits = 22n

export type Snowflakes = () => string

/** Makes ids that carry the clock's time and grow strictly, also while the clock stands still. */
export function createSnowflakes(clock: Clock): Snowflakes {
  let last = 0n
  return () => {
    const earliest = (BigInt(clock.now()) - discordEpoch) << sequenceBits
    last = earliest > last ? earliest : last + 1n
    return last.toString()
  }
}

/** When an id was made, in milliseconds since 1970. */
export function timeOfSnowflake(id: string): number {
  return Number((BigInt(id) >> sequenceBits) + discordEpoch)
}

/** Orders ids by age, oldest first. */
export function compareSnowflakes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
