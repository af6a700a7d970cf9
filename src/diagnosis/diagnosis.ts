import type { Condition, ConditionState } from './condition.ts'
import type { Facts } from './facts.ts'

/**
 * `certain`: everything its signature asks for was found. `likely`: so it was, but a fact it depends on is not known.
 * `possible`: only a part was found.
 */
export type Confidence = 'certain' | 'likely' | 'possible'

/** A line of the report that matched; `line` counts from 1, and 0 is the title. */
export interface Evidence {
  readonly line: number
  readonly text: string
}

export interface ConditionResult {
  readonly condition: Condition
  readonly state: ConditionState
}

/** A signature found in a report, before facts were weighed. */
export interface Match {
  readonly id: string
  /** Whether a whole block was found. */
  readonly whole: boolean
  readonly captures: Readonly<Record<string, string>>
  readonly evidence: readonly Evidence[]
}

/** A signature that matched and was not ruled out. */
export interface Finding {
  readonly id: string
  readonly stage: string
  readonly confidence: Confidence
  readonly captures: Readonly<Record<string, string>>
  readonly evidence: readonly Evidence[]
  readonly conditions: readonly ConditionResult[]
}

/** A signature that matched and was ruled out, and by what. */
export interface Suppressed {
  readonly id: string
  readonly reason: 'not' | 'when' | 'affects' | 'superseded' | 'shadow' | 'unanchored'
  readonly detail: string
  /** The signature that won over it. */
  readonly by?: string
}

/** A signature of which only some lines of a block were found. */
export interface NearMiss {
  readonly id: string
  readonly evidence: readonly Evidence[]
  /** The lines that were not found, as their author wrote them; none where all are there, but too far apart. */
  readonly missing: readonly string[]
}

/** All that a report shows, with reasons. Findings stand in the order in which they would be answered. */
export interface Diagnosis {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Suppressed[]
  /** Facts known before and facts read from this report. */
  readonly facts: Facts
  /** Facts read from this report alone. */
  readonly read: Facts
  /** The matches behind the findings, for weighing them again when more facts are known. */
  readonly matches: readonly Match[]
  /** Why the bot should not speak unasked, although there are findings. */
  readonly silence?: string
  /** The work budget ran out, so a part of the report was not looked at. */
  readonly partial: boolean
  /** Signatures, by their ids, of which some lines were not looked for everywhere because of that. */
  readonly unsure: readonly string[]
  /** Where they were asked for, the likeliest first. */
  readonly nearMisses?: readonly NearMiss[]
}

/** Whether a finding is sure enough to be said unasked. */
export const isSure = (finding: Finding): boolean => finding.confidence !== 'possible'

/** Whether the bot would answer this unasked. */
export const speaks = (diagnosis: Diagnosis): boolean =>
  diagnosis.silence === undefined && diagnosis.findings.some(isSure)
