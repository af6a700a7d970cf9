import type { FactDefinition } from '../diagnosis/signature.ts'
import { keepSame } from './keep-same.ts'
import type { PackParts } from './read-pack-parts.ts'

/** Facts by their names. */
export type FactsByName = ReadonlyMap<string, FactDefinition>

/**
 * A fact that several files read is one fact, with the description that comes first. One that is the same as before stays
 * the very same object.
 */
export function mergeFacts(parts: readonly PackParts[], before: FactsByName | undefined): FactsByName {
  const merged = new Map<string, FactDefinition>()
  const all = parts.flatMap((part) => [...part.facts, ...part.signatures.flatMap(({ read }) => read.facts)])
  for (const [name, [first, ...others]] of Map.groupBy(all, (fact) => fact.name)) {
    if (first === undefined) continue
    const readings = [first, ...others].flatMap((fact) => fact.readings)
    merged.set(name, keepSame(before?.get(name), { ...first, readings }))
  }
  return merged
}
