import type { Match } from '../diagnosis/diagnosis.ts'
import type { Facts } from '../diagnosis/facts.ts'
import { deskPolicy } from './policy.ts'

/** A failure that was recognised, without the lines that showed it: a case keeps no message text. */
export type RememberedMatch = Omit<Match, 'evidence'>

/** What one message of the asker, or a click, told about the case. It goes when the message goes. */
export interface Reading {
  readonly messageId: string
  readonly facts: Facts
  readonly matches: readonly RememberedMatch[]
}

/** What the bot said to one message. */
export interface Answer {
  /** The message it answers. */
  readonly questionId: string
  /** Whom it answers, where that is not the asker of the case. */
  readonly guestId?: string
  /** The bot's messages, once they were posted. */
  readonly messageIds: readonly string[]
  /** Signatures whose fix it told, in their order. */
  readonly told: readonly string[]
  readonly kind: 'answer' | 'refinement' | 'still-failing' | 'human-call' | 'at-a-loss' | 'guest' | 'nudge'
  readonly dismissed: boolean
  /** How many messages it is, until they are known to be posted. */
  readonly unposted?: number
}

/** A thread's memory; in a plain channel, that of one asker for a while. */
export interface Case {
  readonly id: string
  readonly askerId: string
  /** In the order in which they came; later facts win. */
  readonly readings: readonly Reading[]
  readonly answers: readonly Answer[]
  /** Somebody besides the asker and the bot wrote in it. */
  readonly othersSpoke: boolean
  readonly nudged: boolean
  /** When its asker is to be asked whether it is solved, if nothing more is said; in milliseconds since 1970. */
  readonly nudgeAt?: number
  readonly solved: boolean
  /** When somebody last said something in it, in milliseconds since 1970. */
  readonly touchedAt: number
}

/** The asker of a case of which only a mark is known: no id is empty. */
export const nobody = ''

/** A case in which nothing has happened yet. */
export const openCase = (id: string, askerId: string, now: number): Case => ({
  id,
  askerId,
  readings: [],
  answers: [],
  othersSpoke: false,
  nudged: false,
  solved: false,
  touchedAt: now,
})

/** All facts of a case. */
export const factsOf = (kept: Case): Facts => Object.assign({}, ...kept.readings.map(({ facts }) => facts))

/** All values that are kept of each fact of a case, each once, in the order in which they came. */
export function toldFacts(kept: Case): Readonly<Record<string, readonly string[]>> {
  const told = kept.readings.flatMap(({ facts }) => Object.entries(facts))
  const byName = Map.groupBy(told, ([name]) => name)
  return Object.fromEntries(
    [...byName].map(([name, pairs]) => [name, [...new Set(pairs.map(([, value]) => value))]]),
  )
}

/** The latest match of each signature that was recognised in a case. */
export function matchesOf(kept: Case): readonly Match[] {
  const latest = new Map(kept.readings.flatMap(({ matches }) => matches.map((match) => [match.id, match])))
  return [...latest.values()].map((match) => ({ ...match, evidence: [] }))
}

/** Adds a reading; in a very long case the two oldest become one. */
export function withReading(kept: Case, reading: Reading): Case {
  const readings = [...kept.readings, reading]
  const [first, second, ...rest] = readings
  if (readings.length <= deskPolicy.maxReadings || !first || !second) return { ...kept, readings }
  const merged = {
    ...second,
    facts: { ...first.facts, ...second.facts },
    matches: [...first.matches, ...second.matches],
  }
  return { ...kept, readings: [merged, ...rest] }
}
