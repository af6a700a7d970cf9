import type { FactDefinition } from '../diagnosis/signature.ts'
import { suggest, type UnitProblem } from './problem.ts'
import type { PackParts } from './read-pack-parts.ts'

/** Checks that conditions ask for values that their facts can have, where a fact has only a few. */
export function checkValues(parts: readonly PackParts[]): readonly UnitProblem[] {
  const values = fixedValues(
    parts.flatMap((part) => [...part.facts, ...part.signatures.flatMap(({ read }) => read.facts)]),
  )
  return parts.flatMap((part) =>
    part.signatures.flatMap(({ unit, read }) =>
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
            culprit: `${part.source.id}/facts.md`,
          }))
      }),
    ),
  )
}

/** The values of facts that have only a few, in lower case; a fact that is also read freely has no place here. */
function fixedValues(facts: readonly FactDefinition[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  const free = new Set(
    facts.filter(({ readings }) => readings.some(({ value }) => value === undefined)).map(({ name }) => name),
  )
  for (const { name, readings } of facts)
    if (!free.has(name) && readings.length > 0)
      values.set(name, [
        ...(values.get(name) ?? []),
        ...readings.flatMap(({ value }) => value?.toLowerCase() ?? []),
      ])
  return values
}
