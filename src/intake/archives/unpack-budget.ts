import { archivePolicy } from '../policy.ts'
import { UnpackStop } from './unpack-stop.ts'

/** What unpacking may still cost. */
export interface UnpackBudget {
  /** Counts bytes that came out. Throws UnpackStop when they are too many or it is too late. */
  readonly spend: (bytes: number) => void
  /** A budget of half of what is left in this one. What it spends is spent here too. */
  readonly half: () => UnpackBudget
}

interface Limits {
  readonly maxBytes?: number
  readonly maxMs?: number
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number
}

/** One budget for all archives of a report; its time runs from now on. */
export function createUnpackBudget({
  maxBytes = archivePolicy.maxUnpackedBytes,
  maxMs = archivePolicy.maxUnpackMs,
  now = () => performance.now(),
}: Limits = {}): UnpackBudget {
  const deadline = now() + maxMs
  let left = maxBytes
  const spend = (bytes: number): void => {
    left -= bytes
    if (left < 0) throw new UnpackStop('size')
    if (now() > deadline) throw new UnpackStop('time')
  }
  const half = (): UnpackBudget => {
    const inner = createUnpackBudget({ maxBytes: left / 2, maxMs: (deadline - now()) / 2, now })
    return {
      ...inner,
      spend: (bytes) => {
        spend(bytes)
        inner.spend(bytes)
      },
    }
  }
  return { spend, half }
}
