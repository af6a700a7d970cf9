import { renderReminder } from '../reply/render-notices.ts'
import { standingAnswers } from './answers.ts'
import type { Case } from './case.ts'
import { say, silent } from './decision.ts'
import type { Step } from './step.ts'

/**
 * Asks the asker, who fell silent after an answer, whether the problem is solved. Once a case, and not after any other nudge.
 * @param isWanted whether it may be said there; if not, it is not put off either
 */
export function remind(kept: Case, isWanted: boolean): Step {
  const { nudgeAt: _, ...rest } = kept
  const isAnswered = kept.othersSpoke || standingAnswers(kept).length > 0
  if (kept.nudged || kept.solved || !isAnswered)
    return { kept: rest, decision: silent('nothing to remind of') }
  if (!isWanted) return { kept: rest, decision: silent('no reminder is wanted there') }
  return {
    kept: { ...rest, nudged: true },
    decision: say(renderReminder(kept.askerId), [{ kind: 'works-now' }, { kind: 'still-broken' }]),
  }
}
