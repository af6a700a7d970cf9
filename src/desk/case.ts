import type { Match } from '../diagnosis/diagnosis.ts'
import type { Facts } from '../diagnosis/facts.ts'

/** A failure that was recognised, without the lines that showed it: a case keeps no message text. */
export type RememberedMatch = Omit<Match, 'evidence'>

/** What the bot said to one message. */
export interface Answer {
  /** The message it answers. */
  readonly questionId: string
  /** The bot's messages, once they were posted. */
  readonly messageIds: readonly string[]
  /** Signatures whose fix it told, in their order. */
  readonly told: readonly string[]
  readonly kind: 'answer' | 'refinement' | 'still-failing' | 'human-call' | 'at-a-loss'
  readonly dismissed: boolean
}

/** The message that solved a case, who marked it and when (milliseconds since 1970). */
export interface Solution {
  readonly messageId: string
  readonly markedBy: string
  readonly markedAt: number
}

/** A thread's memory; in a plain channel, that of one asker for a while. */
export interface Case {
  readonly id: string
  readonly askerId: string
  readonly facts: Facts
  readonly matches: readonly RememberedMatch[]
  readonly answers: readonly Answer[]
  /** Somebody besides the asker and the bot wrote in it. */
  readonly othersSpoke: boolean
  readonly nudged: boolean
  readonly solved: boolean
  readonly solution?: Solution
  /** When somebody last said something in it, in milliseconds since 1970. */
  readonly touchedAt: number
}

/** A case in which nothing has happened yet. */
export const openCase = (id: string, askerId: string, now: number): Case => ({
  id,
  askerId,
  facts: {},
  matches: [],
  answers: [],
  othersSpoke: false,
  nudged: false,
  solved: false,
  touchedAt: now,
})

/** Answers that told something and were not dismissed. */
export const standingAnswers = (kept: Case): readonly Answer[] =>
  kept.answers.filter(({ told, dismissed }) => told.length > 0 && !dismissed)

/** Signatures whose fix somebody did not want to see here. */
export const dismissedSignatures = (kept: Case): ReadonlySet<string> =>
  new Set(kept.answers.filter(({ dismissed }) => dismissed).flatMap(({ told }) => told))

/** Signatures the case has been told the fix of, dismissed answers included: they are not told again. */
export const toldSignatures = (kept: Case): ReadonlySet<string> =>
  new Set(kept.answers.flatMap(({ told }) => told))
