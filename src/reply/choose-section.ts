import { conditionState } from '../diagnosis/condition.ts'
import type { Facts } from '../diagnosis/facts.ts'
import type { Section } from './advice.ts'

/** `each`: it depends on a fact nobody has read yet, so the reader has to choose; the plain section is the last. */
type SectionChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly section: Section }
  | { readonly kind: 'each'; readonly sections: readonly Section[] }

/** Chooses the first section whose condition holds, else the plain one, unless an unknown fact leaves it open. */
export function chooseSection(sections: readonly Section[], facts: Facts): SectionChoice {
  const states = sections.map((section) => section.condition && conditionState(section.condition, facts))
  const holding = sections[states.indexOf('holds')]
  if (holding !== undefined) return { kind: 'one', section: holding }
  const open = sections.filter((_, i) => states[i] === 'unknown')
  const plain = sections.find((section) => section.condition === undefined)
  if (open.length > 0) return { kind: 'each', sections: plain === undefined ? open : [...open, plain] }
  return plain === undefined ? { kind: 'none' } : { kind: 'one', section: plain }
}
