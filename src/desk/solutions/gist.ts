import type { Facts } from '../../diagnosis/facts.ts'
import { judge } from '../../diagnosis/judge.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { standingAnswers, toldSignatures } from '../answers.ts'
import { type Answer, type Case, factsOf, matchesOf } from '../case.ts'

/** What a case is about, for those who look for one like it. */
export interface Gist {
  /** What was told, then what was only possible. */
  readonly signatureIds: readonly string[]
  readonly facts: Facts
  /** The message with the bot's latest fix that stands. */
  readonly answerId?: string
}

const fixes: ReadonlySet<Answer['kind']> = new Set(['answer', 'refinement', 'still-failing'])

export function gistOf(kept: Case, { compiled }: KnowledgeBase): Gist {
  const facts = factsOf(kept)
  const found = judge(compiled, matchesOf(kept), facts).findings.map(({ id }) => id)
  const answerId = standingAnswers(kept).findLast(({ kind }) => fixes.has(kind))?.messageIds[0]
  return {
    signatureIds: [...new Set([...toldSignatures(kept), ...found])],
    facts,
    ...(answerId !== undefined && { answerId }),
  }
}

/** Of a case of which nothing is known. */
export const noGist: Gist = { signatureIds: [], facts: {} }
