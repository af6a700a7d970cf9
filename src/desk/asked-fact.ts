import { conditionState } from '../diagnosis/condition.ts'
import type { Facts } from '../diagnosis/facts.ts'
import { beginningOf } from '../intake/long-text.ts'
import type { CleanReport } from '../intake/report.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { standingAnswers } from './answers.ts'
import { type Case, factsOf } from './case.ts'
import { fixedValues } from './choices.ts'

const maxChars = 80
/** "it's called gw", "my service is `gw`" */
const named = /\b(?:called|named|is)\s+[`"']?(?<value>[\w][\w.-]*)[`"']?\s*[.!]?$/i
/** A word alone, if it is quoted or written as only names are. */
const alone = /^(?:[`"'](?<quoted>[\w][\w.-]*)[`"']|(?<bare>\w+(?:[-_.]\w+)+))$/

/** What a short reply says about the fact that the last answer asked for; nothing where it says something else. */
export function readAskedFact(
  kept: Case,
  knowledge: KnowledgeBase,
  { text }: CleanReport,
  read: Facts,
): Facts {
  const reply = beginningOf(text).trim()
  if (reply.length > maxChars || reply.includes('\n') || Object.keys(read).length > 0) return {}
  for (const fact of askedFacts(kept, knowledge)) {
    const value = valueIn(reply, fixedValues(knowledge, fact))
    if (value !== undefined) return { [fact]: value }
  }
  return {}
}

function valueIn(reply: string, fixed: readonly string[]): string | undefined {
  if (fixed.length > 0)
    return fixed.find((value) => value.toLowerCase() === reply.toLowerCase().replace(/[.!]$/, ''))
  const { quoted, bare } = alone.exec(reply)?.groups ?? {}
  return quoted ?? bare ?? named.exec(reply)?.groups?.value
}

/** Facts that are still unknown and that what was told last depends on or asks for. */
function askedFacts(kept: Case, knowledge: KnowledgeBase): readonly string[] {
  const facts = factsOf(kept)
  const told = standingAnswers(kept).at(-1)?.told ?? []
  return told.flatMap((id) => [
    ...(knowledge.compiled.signatureOf.get(id)?.when ?? [])
      .filter((condition) => conditionState(condition, facts) === 'unknown')
      .map(({ fact }) => fact),
    ...(knowledge.adviceOf.get(id)?.asks ?? [])
      .map(({ name }) => name)
      .filter((name) => facts[name] === undefined),
  ])
}
