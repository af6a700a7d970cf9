import { renderNudge } from '../reply/render-notices.ts'
import { texts } from '../reply/texts.ts'
import { standingAnswers } from './answers.ts'
import type { Case } from './case.ts'
import { say, silent } from './decision.ts'
import type { Step } from './step.ts'

/** The case is solved: asks once to mark the message that did it. */
export function nudge(kept: Case): Step {
  if (standingAnswers(kept).length === 0 && !kept.othersSpoke)
    return { kept, decision: silent('nobody was answered here') }
  if (kept.nudged || kept.solution)
    return { kept: { ...kept, solved: true }, decision: silent('the nudge was given') }
  return {
    kept: { ...kept, solved: true, nudged: true },
    decision: say(renderNudge({ markCommandName: texts.commands.markSolution })),
  }
}
