import { doorPolicy } from './policy.ts'
import type { Timers } from './timers.ts'

/** Remembers where people were told lately that too many files are waiting, so that it is said once. */
export interface BusyNotice {
  /** Whether it is to be said in a channel; then it counts as said. */
  isDue(channelId: string): boolean
}

export function createBusyNotice(timers: Timers): BusyNotice {
  const told = new Set<string>()
  return {
    isDue(channelId) {
      if (told.has(channelId)) return false
      told.add(channelId)
      timers.after(doorPolicy.busyNoticeMinutes * 60_000, () => told.delete(channelId))
      return true
    },
  }
}
