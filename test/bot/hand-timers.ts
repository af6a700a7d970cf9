import type { Timers } from '../../src/discord/timers.ts'

/** Timers that run when a test says so. */
export interface HandTimers extends Timers {
  /** Lets everything that waits fall due. */
  fire(): void
  /** How long each of those that wait is to wait, in milliseconds. */
  readonly waiting: readonly number[]
}

export function createHandTimers(): HandTimers {
  const waiting = new Map<() => void, number>()
  return {
    after(ms, run) {
      const once = () => run()
      waiting.set(once, ms)
      return () => waiting.delete(once)
    },
    fire() {
      for (const run of [...waiting.keys()]) {
        waiting.delete(run)
        run()
      }
    },
    get waiting() {
      return [...waiting.values()]
    },
  }
}
