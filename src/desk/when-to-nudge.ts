import type { Case } from './case.ts'
import { deskPolicy } from './policy.ts'

const hourMs = 3_600_000

/**
 * Notes when the asker of a thread is to be asked whether it is solved: some hours after the last word in it, where
 * somebody answered and nobody asked yet.
 * @param now milliseconds since 1970
 */
export function withNudgeDue(kept: Case, now: number): Case {
  const { nudgeAt: _, ...rest } = kept
  const isAnswered =
    kept.othersSpoke || kept.answers.some(({ told, dismissed }) => told.length > 0 && !dismissed)
  return isAnswered && !kept.nudged && !kept.solved
    ? { ...rest, nudgeAt: now + deskPolicy.nudgeAfterHours * hourMs }
    : rest
}
