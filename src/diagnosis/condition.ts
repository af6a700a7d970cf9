import type { Facts } from './facts.ts'
import { inVersionRange } from './version-range.ts'

/** Something that must hold of a fact: one of some values, or a version inside a range such as `>=2026.2 <2026.9`. */
export type Condition =
  | { readonly fact: string; readonly anyOf: readonly string[] }
  | { readonly fact: string; readonly range: string }

/** A fact nobody has read yet, or a version that cannot be read as one, neither confirms nor contradicts a condition. */
export type ConditionState = 'holds' | 'fails' | 'unknown'

/** How a condition stands with the facts known so far. Values are compared without regard to case. */
export function conditionState(condition: Condition, facts: Facts): ConditionState {
  const value = Object.hasOwn(facts, condition.fact) ? facts[condition.fact] : undefined
  if (value === undefined) return 'unknown'
  const holds =
    'range' in condition
      ? inVersionRange(value, condition.range)
      : condition.anyOf.some((wanted) => wanted.toLowerCase() === value.toLowerCase())
  if (holds === undefined) return 'unknown'
  return holds ? 'holds' : 'fails'
}

/** The condition in words: `runtime docker or podman`, `version >=2026.9`. */
export const conditionText = (condition: Condition): string =>
  `${condition.fact} ${'range' in condition ? condition.range : condition.anyOf.join(' or ')}`
