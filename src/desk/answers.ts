import type { Answer, Case } from './case.ts'

/** Adds an answer that is about to be said. */
export const withAnswer = (
  kept: Case,
  answer: Pick<Answer, 'questionId' | 'kind' | 'told'> & Partial<Pick<Answer, 'guestId'>>,
): Case => ({ ...kept, answers: [...kept.answers, { messageIds: [], dismissed: false, ...answer }] })

/** Answers that told the asker something and were not dismissed. */
export const standingAnswers = (kept: Case): readonly Answer[] =>
  kept.answers.filter(({ told, dismissed }) => told.length > 0 && !dismissed)

/** Signatures whose fix somebody did not want to see here. */
export const dismissedSignatures = (kept: Case): ReadonlySet<string> =>
  new Set(kept.answers.filter(({ dismissed }) => dismissed).flatMap(({ told }) => told))

/** Signatures the case has been told the fix of, dismissed answers included: they are not told again. */
export const toldSignatures = (kept: Case): ReadonlySet<string> =>
  new Set(kept.answers.flatMap(({ told }) => told))

/** The case without what a message told and was told. */
export function takeBack(kept: Case, questionId: string) {
  const taken = kept.answers.filter((answer) => answer.questionId === questionId)
  return {
    rest: {
      ...kept,
      readings: kept.readings.filter(({ messageId }) => messageId !== questionId),
      answers: kept.answers.filter((answer) => answer.questionId !== questionId),
    },
    messageIds: taken.flatMap((answer) => answer.messageIds),
    dismissed: taken.some((answer) => answer.dismissed),
  }
}
