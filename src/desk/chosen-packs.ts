import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { judge } from '../diagnosis/judge.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'

const known = new WeakMap<KnowledgeBase, Map<string, KnowledgeBase>>()

/**
 * What is known of some packs alone, by the packs' names; all of it where none are chosen. It judges and tells, but a report
 * is diagnosed with the whole, so that packs are compiled once.
 */
export function knowledgeOf(whole: KnowledgeBase, packs: readonly string[] | undefined): KnowledgeBase {
  if (packs === undefined) return whole
  const chosen = [...whole.packs.keys()].filter((id) => packs.includes(id))
  if (chosen.length === whole.packs.size) return whole
  const key = chosen.join()
  const parts = known.get(whole) ?? new Map<string, KnowledgeBase>()
  known.set(whole, parts)
  const part = parts.get(key) ?? cutOut(whole, new Set(chosen))
  parts.set(key, part)
  return part
}

function cutOut(
  { packs, compiled, adviceOf, factOf }: KnowledgeBase,
  chosen: ReadonlySet<string>,
): KnowledgeBase {
  const signatures = compiled.definition.signatures.filter(({ pack }) => chosen.has(pack))
  const signatureOf = new Map(signatures.map((signature) => [signature.id, signature]))
  return {
    packs: new Map([...packs].filter(([id]) => chosen.has(id))),
    compiled: { ...compiled, definition: { ...compiled.definition, signatures }, signatureOf },
    adviceOf: new Map([...adviceOf].filter(([id]) => signatureOf.has(id))),
    factOf,
  }
}

/** A diagnosis with all knowledge, as a part of it would give it: what the part does not know silences nothing either. */
export function withinKnowledge(part: KnowledgeBase, whole: KnowledgeBase, diagnosis: Diagnosis): Diagnosis {
  if (part === whole) return diagnosis
  const isKnown = ({ id }: { readonly id: string }) => part.compiled.signatureOf.has(id)
  const matches = diagnosis.matches.filter(isKnown)
  const matched = new Set(matches.map(({ id }) => id))
  const { findings, suppressed } = judge(part.compiled, matches, diagnosis.facts)
  const ruledOut = diagnosis.suppressed.filter((entry) => isKnown(entry) && !matched.has(entry.id))
  return {
    ...diagnosis,
    findings,
    suppressed: [...suppressed, ...ruledOut],
    matches,
    unsure: diagnosis.unsure.filter((id) => isKnown({ id })),
    ...(diagnosis.nearMisses && { nearMisses: diagnosis.nearMisses.filter(isKnown) }),
  }
}
