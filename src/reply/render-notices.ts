import { escapeWords } from './escape.ts'
import { texts } from './texts.ts'

/** Calls a human helper, without mentioning anybody. */
export const renderHumanCall = (): readonly string[] => [texts.notices.humanCall]

/** Asks somebody, by mentioning them, whether their problem is solved. */
export const renderReminder = (askerId: string): readonly string[] => [
  texts.notices.reminder(`<@${askerId}>`),
]

interface Nudge {
  /** The message command that marks a solution; on some servers another bot's. */
  readonly markCommandName: string
}

/** Asks, once, to mark the message that helped. */
export const renderNudge = ({ markCommandName }: Nudge): readonly string[] => [
  texts.notices.nudge(escapeWords(markCommandName)),
]
