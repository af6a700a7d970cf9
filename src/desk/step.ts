import type { Finding } from '../diagnosis/diagnosis.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { AnswerPart } from '../reply/advice.ts'
import type { Case } from './case.ts'
import type { Decision } from './decision.ts'

/** What to do, and the case as it is afterwards. */
export interface Step {
  readonly decision: Decision
  readonly kept: Case
}

/** Findings with what their signatures say. */
export const partsOf = (knowledge: KnowledgeBase, findings: readonly Finding[]): readonly AnswerPart[] =>
  findings.flatMap((finding) => {
    const advice = knowledge.adviceOf.get(finding.id)
    return advice ? [{ finding, advice }] : []
  })
