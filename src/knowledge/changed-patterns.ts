import type { KnowledgeDefinition } from '../diagnosis/compile-knowledge.ts'
import type { Block, Pattern } from '../diagnosis/signature.ts'
import { sameItems } from './keep-same.ts'

/**
 * The patterns of all that only one of two definitions has. A report in which none of them is found is diagnosed the same
 * with both: whatever decides about it, be it a signature, how many share a line, a fact, a reason for silence or an
 * anchor, does so by a pattern that is found. Undefined where that is not so, since configuration is looked at as a whole.
 */
export function changedPatterns(
  before: KnowledgeDefinition,
  after: KnowledgeDefinition,
): readonly Pattern[] | undefined {
  if (before.versionFact !== after.versionFact || !sameItems(before.schemas, after.schemas)) return undefined
  // Of several reasons for silence the first counts, so their order matters.
  const silencers = sameItems(before.silencers, after.silencers)
    ? []
    : [...before.silencers, ...after.silencers]
  const blocks: readonly Block[] = [
    ...onlyInOne(before.signatures, after.signatures).flatMap(({ match, not }) => [...match, ...not]),
    ...onlyInOne(before.facts, after.facts).flatMap(({ readings }) => readings.map(({ block }) => block)),
    ...silencers.flatMap((silencer) => silencer.blocks),
    ...onlyInOne(before.anchors, after.anchors).flatMap((anchor) => anchor.blocks),
  ]
  const patterns = blocks.flatMap((block) => block.patterns)
  return patterns.some(({ kind }) => kind === 'detector') ? undefined : patterns
}

function onlyInOne<Item>(a: readonly Item[], b: readonly Item[]): readonly Item[] {
  const [inA, inB] = [new Set(a), new Set(b)]
  return [...a.filter((item) => !inB.has(item)), ...b.filter((item) => !inA.has(item))]
}
