import type { Answer, Case } from './case.ts'

/** Adds an answer that is about to be said. */
export const withAnswer = (
  kept: Case,
  answer: Pick<Answer, 'questionId' | 'kind' | 'told'> & Partial<Pick<Answer, 'guestId'>>,
): Case => ({ ...kept, answers: [...kept.answers, { messageIds: [], dismissed: false, ...answer }] })

/** Notes that the last answer to a message is about to be posted, in so many messages. */
export function withUnposted(kept: Case, questionId: string, messages: number): Case {
  const last = kept.answers.findLastIndex((answer) => answer.questionId === questionId)
  return {
    ...kept,
    answers: kept.answers.map((answer, index) =>
      index === last && !wasPosted(answer) ? { ...answer, unposted: messages } : answer,
    ),
  }
}

/** Notes what was posted of the last answer to a message; it never will be where there are no messages. */
export function withPosted(kept: Case, questionId: string, messageIds: readonly string[]): Case {
  const last = kept.answers.findLastIndex((answer) => answer.questionId === questionId)
  const answers = kept.answers.map((answer, index) => {
    if (index !== last) return answer
    const { unposted = 0, ...rest } = answer
    const isPart = messageIds.length > 0 && messageIds.length < unposted
    return { ...rest, messageIds, ...(isPart && { unposted }) }
  })
  return { ...kept, answers }
}

export const hasUnposted = ({ answers }: Case): boolean =>
  answers.some(({ unposted }) => unposted !== undefined)

/** An answer that could not be posted was not heard by anybody. */
export const wasPosted = ({ messageIds }: Answer): boolean => messageIds.length > 0

/** Answers that told the asker something and were not dismissed. */
export const standingAnswers = (kept: Case): readonly Answer[] =>
  kept.answers.filter((answer) => wasPosted(answer) && answer.told.length > 0 && !answer.dismissed)

/** Signatures whose fix somebody did not want to see here. */
export const dismissedSignatures = (kept: Case): ReadonlySet<string> =>
  new Set(kept.answers.filter(({ dismissed }) => dismissed).flatMap(({ told }) => told))

/** Signatures the case has been told the fix of, dismissed answers included: they are not told again. */
export const toldSignatures = (kept: Case): ReadonlySet<string> =>
  new Set(kept.answers.filter(wasPosted).flatMap(({ told }) => told))

/**
 * The case without what a message told and was told. `before` has only the answers that came before those to the
 * message, and `later` the answers that came after.
 */
export function takeBack(kept: Case, questionId: string) {
  const isMeant = (answer: Answer) => answer.questionId === questionId
  const taken = kept.answers.filter(isMeant)
  const first = taken.length > 0 ? kept.answers.findIndex(isMeant) : kept.answers.length
  const later = kept.answers.slice(first).filter((answer) => !isMeant(answer))
  const readings = kept.readings.filter(({ messageId }) => messageId !== questionId)
  const before: Case = { ...kept, readings, answers: kept.answers.slice(0, first) }
  return {
    before,
    later,
    rest: { ...before, answers: [...before.answers, ...later] },
    messageIds: taken.flatMap((answer) => answer.messageIds),
    dismissed: taken.some((answer) => answer.dismissed),
  }
}
