import type { Logger } from 'pino'
import { deskPolicy } from '../policy.ts'
import type { Store } from './store.ts'

const dayMs = 86_400_000

export interface PurgingParts {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Calls `run` in `ms` milliseconds, unless the function it gives is called before. */
  readonly after: (ms: number, run: () => void) => () => void
  readonly log: Logger
}

/**
 * Removes cases in which nobody spoke for `caseRetentionDays`, and solutions that were marked `solutionRetentionDays` ago,
 * at once and then every day. What is due is seen from the
 * cases themselves, so nothing is missed while the bot is down.
 */
export function startPurging(
  store: Pick<Store, 'purge' | 'purgeSolutions'>,
  { now, after, log }: PurgingParts,
) {
  let cancel = () => {}
  let running = Promise.resolve()
  let stopped = false

  const purge = async () => {
    try {
      const cases = await store.purge(now() - deskPolicy.caseRetentionDays * dayMs)
      if (cases > 0) log.info({ cases }, 'removed cases that were kept long enough')
      const solutions = await store.purgeSolutions(now() - deskPolicy.solutionRetentionDays * dayMs)
      if (solutions > 0) log.info({ solutions }, 'removed solutions that were kept long enough')
    } catch (err) {
      log.error({ err }, 'what is old could not be removed; this is tried again in a day')
    }
    if (!stopped) cancel = after(dayMs, start)
  }
  const start = () => {
    running = purge()
  }

  start()
  return {
    /** Resolves when no purge is running any more. */
    async stop() {
      stopped = true
      cancel()
      await running
    },
  }
}
