import { renderNudge } from '../reply/render-notices.ts'
import { texts } from '../reply/texts.ts'
import { standingAnswers, withAnswer } from './answers.ts'
import type { Case } from './case.ts'
import { say, silent } from './decision.ts'
import type { Step } from './step.ts'

/**
 * The case is solved: asks once to mark the message that did it.
 * @param questionId the message that says so; absent where a click did
 */
export function nudge(kept: Case, questionId?: string): Step {
  if (standingAnswers(kept).length === 0 && !kept.othersSpoke)
    return { kept, decision: silent('nobody was answered here') }
  if (kept.nudged || kept.solution)
    return { kept: { ...kept, solved: true }, decision: silent('the nudge was given') }
  return {
    kept: {
      ...(questionId === undefined ? kept : withAnswer(kept, { questionId, kind: 'nudge', told: [] })),
      solved: true,
      nudged: true,
    },
    decision: say(howToMark()),
  }
}

/** The asker said so when asked. */
export const tellHowToMark = (kept: Case): Step => ({
  kept: { ...kept, solved: true, nudged: true },
  decision: kept.solution ? silent('the solution is marked') : say(howToMark()),
})

const howToMark = () => renderNudge({ markCommandName: texts.commands.markSolution })
