import { suggest, type UnitProblem } from './problem.ts'
import type { PackParts, ReadSignature } from './read-pack-parts.ts'

/** Values by the names of their facts, in lower case. */
export type FixedValues = ReadonlyMap<string, readonly string[]>

/** Checks that a signature's conditions ask for values that their facts can have, where a fact has only a few. */
export const checkValues = ({ unit, read }: ReadSignature, values: FixedValues): readonly UnitProblem[] =>
  read.conditions.flatMap(({ condition, line }) => {
    const known = values.get(condition.fact)
    if (known === undefined || !('anyOf' in condition)) return []
    return condition.anyOf
      .filter((value) => !known.includes(value.toLowerCase()))
      .map((value) => ({
        unit,
        file: read.file,
        line,
        what: `"${condition.fact}" is never "${value.slice(0, 60)}"`,
        mend: suggest(value, known),
      }))
  })

/** The values of facts that have only a few; a fact that is also read freely has no place here. */
export function fixedValues(parts: readonly PackParts[]): FixedValues {
  const facts = parts.flatMap((part) => [...part.facts, ...part.signatures.flatMap(({ read }) => read.facts)])
  const values = new Map<string, string[]>()
  const free = new Set(
    facts.filter(({ readings }) => readings.some(({ value }) => value === undefined)).map(({ name }) => name),
  )
  for (const { name, readings } of facts) {
    if (free.has(name) || readings.length === 0) continue
    const known = values.get(name) ?? []
    known.push(...readings.flatMap(({ value }) => value?.toLowerCase() ?? []))
    values.set(name, known)
  }
  return values
}
