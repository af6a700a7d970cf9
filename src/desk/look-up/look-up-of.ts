import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { entriesOf } from './entries-of.ts'
import { createLookUp, type LookUp } from './look-up.ts'

const lookUps = new WeakMap<KnowledgeBase, Promise<LookUp>>()

/** The look-up of this knowledge. It is made when it is first asked for, and goes when the knowledge goes. */
export function lookUpOf(knowledge: KnowledgeBase): Promise<LookUp> {
  const known = lookUps.get(knowledge)
  if (known) return known
  const lookUp = createLookUp(entriesOf(knowledge.compiled.definition.signatures))
  lookUps.set(knowledge, lookUp)
  return lookUp
}
