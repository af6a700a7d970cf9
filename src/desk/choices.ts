import type { Facts } from '../diagnosis/facts.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { AnswerPart } from '../reply/advice.ts'
import type { Button } from './decision.ts'
import { deskPolicy } from './policy.ts'

/** A button for each known value of the first unknown fact on which the first finding, or its fix, depends. */
export function choicesFor(
  knowledge: KnowledgeBase,
  parts: readonly AnswerPart[],
  facts: Facts,
): readonly Button[] {
  const [first] = parts
  const names = [
    ...(first?.finding.conditions ?? []).map(({ condition }) => condition.fact),
    ...(first?.advice.fix ?? []).flatMap(({ condition }) => condition?.fact ?? []),
    ...(first?.advice.asks ?? []).map(({ name }) => name),
  ]
  const fact = names.find((name) => facts[name] === undefined)
  const values = fact === undefined ? [] : fixedValues(knowledge, fact)
  if (fact === undefined || values.length < 2 || values.length > deskPolicy.maxChoices) return []
  return values.map((value) => ({ kind: 'fact', fact, value }))
}

/** The values of a fact that can only have a few; none where it is also read freely. */
export function fixedValues(knowledge: KnowledgeBase, fact: string): readonly string[] {
  const readings = knowledge.factOf.get(fact)?.readings ?? []
  if (readings.some(({ value }) => value === undefined)) return []
  return [...new Set(readings.flatMap(({ value }) => value ?? []))]
}
