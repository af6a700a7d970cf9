import { createBoundedMap } from './bounded-map.ts'
import { doorPolicy } from './policy.ts'

/** What is remembered of a message that was heard. */
export interface Question {
  readonly caseId: string
  /** A digest of what it said, to tell an edit from other changes. */
  readonly print: string
  /** The bot's messages that answer it. */
  readonly answerIds: readonly string[]
  /** Kinds of secrets in it that its author was told of, and the replies that tell them, where they are no private ones. */
  readonly alert?: { readonly kinds: readonly string[]; readonly messageIds: readonly string[] } | undefined
  /** It was deleted. */
  readonly gone: boolean
}

/** The latest messages that were heard. They outlive Discord's cache of messages, and never hold text. */
export interface QuestionLog {
  get(id: string): Question | undefined
  /** Notes that a message came in, whether it was heard or not. */
  saw(id: string): void
  /** Notes that a message was heard, or heard again after an edit. */
  heard(id: string, caseId: string, print: string): void
  answered(id: string, answerIds: readonly string[]): void
  alerted(id: string, alert: Question['alert']): void
  gone(id: string): void
  /** Messages of a case that are still there. */
  of(caseId: string): readonly string[]
  isGone(id: string): boolean
  /** Whether a message is from before the bot's time, so that not knowing it says nothing. */
  predates(id: string): boolean
}

export function createQuestionLog(): QuestionLog {
  const questions = createBoundedMap<Question>(doorPolicy.maxQuestions)
  let firstSeen: bigint | undefined

  const change = (id: string, changes: Partial<Question>) => {
    const known = questions.get(id)
    if (known) questions.set(id, { ...known, ...changes })
  }

  return {
    get: questions.get,
    saw(id) {
      firstSeen ??= BigInt(id)
    },
    heard(id, caseId, print) {
      questions.set(id, { answerIds: [], gone: false, ...questions.get(id), caseId, print })
    },
    answered: (id, answerIds) => change(id, { answerIds }),
    alerted: (id, alert) => change(id, { alert }),
    gone: (id) => change(id, { gone: true }),
    of: (caseId) =>
      [...questions.keys()].filter((id) => {
        const question = questions.get(id)
        return question?.caseId === caseId && !question.gone
      }),
    isGone: (id) => questions.get(id)?.gone ?? false,
    predates: (id) => firstSeen === undefined || BigInt(id) < firstSeen,
  }
}
