import { escapeWords } from './escape.ts'
import { texts } from './texts.ts'

/** Calls a human helper, without mentioning anybody. */
export const renderHumanCall = (): readonly string[] => [texts.notices.humanCall]

/** Asks somebody, by mentioning them, whether their problem is solved. */
export const renderReminder = (askerId: string): readonly string[] => [
  texts.notices.reminder(`<@${askerId}>`),
]

interface Nudge {
  /** The message command that marks a solution. */
  readonly markCommandName: string
  /** It is that of another bot, whose menu has the same name. */
  readonly isOfAnswerOverflow: boolean
}

/** Asks, once, to mark the message that helped. */
export const renderNudge = ({ markCommandName, isOfAnswerOverflow }: Nudge): readonly string[] => [
  (isOfAnswerOverflow ? texts.notices.nudgeToAnswerOverflow : texts.notices.nudge)(
    escapeWords(markCommandName),
  ),
]

/** Says in a new thread how its solution will be marked. */
export const renderHint = ({ markCommandName, isOfAnswerOverflow }: Nudge): string =>
  (isOfAnswerOverflow ? texts.notices.hintToAnswerOverflow : texts.notices.hint)(escapeWords(markCommandName))
