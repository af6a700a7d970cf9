import { SnowflakeUtil } from 'discord.js'
import { doorPolicy } from '../policy.ts'

const hourMs = 3_600_000

/**
 * The id that a message would have had as long ago as the bot looks back.
 * @param now milliseconds since 1970
 */
export const earliestMissed = (now: number): bigint =>
  SnowflakeUtil.generate({ timestamp: now - doorPolicy.catchUpHours * hourMs })
