import { renderNudge } from '../reply/render-notices.ts'
import { texts } from '../reply/texts.ts'
import { standingAnswers, withAnswer } from './answers.ts'
import type { Case } from './case.ts'
import { say, silent } from './decision.ts'
import type { SolutionKeeper } from './settings/server-settings.ts'
import type { Step } from './step.ts'

interface NudgeOptions {
  /** The message that says so; absent where a click did. */
  readonly questionId?: string
  /** Who keeps solutions in this server; the bot itself unless told otherwise. */
  readonly keeper?: SolutionKeeper | undefined
}

/** The case is solved: asks once to mark the message that did it. */
export function nudge(kept: Case, { questionId, keeper }: NudgeOptions): Step {
  if (standingAnswers(kept).length === 0 && !kept.othersSpoke)
    return { kept, decision: silent('nobody was answered here') }
  if (kept.nudged) return { kept: { ...kept, solved: true }, decision: silent('the nudge was given') }
  const noted = questionId === undefined ? kept : withAnswer(kept, { questionId, kind: 'nudge', told: [] })
  return { kept: { ...noted, solved: true, nudged: true }, decision: say(howToMark(keeper)) }
}

/** The asker said so when asked. */
export const tellHowToMark = (kept: Case, keeper: SolutionKeeper | undefined): Step => ({
  kept: { ...kept, solved: true, nudged: true },
  decision: kept.solved ? silent('it is known to be solved') : say(howToMark(keeper)),
})

const howToMark = (keeper: SolutionKeeper = 'sawbones') =>
  renderNudge({
    markCommandName: texts.commands.markSolution,
    isOfAnswerOverflow: keeper === 'answer-overflow',
  })
