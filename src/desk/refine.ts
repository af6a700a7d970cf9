import { isSure } from '../diagnosis/diagnosis.ts'
import type { Facts } from '../diagnosis/facts.ts'
import { judge } from '../diagnosis/judge.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { renderAnswer } from '../reply/render-answer.ts'
import { renderRefinement } from '../reply/render-refinement.ts'
import { type Case, dismissedSignatures, standingAnswers } from './case.ts'
import { choicesFor } from './choices.ts'
import { buttonsOf, say } from './decision.ts'
import { partsOf, type Step, withAnswer } from './step.ts'

/** Says an earlier answer anew where a fact learnt since makes it another one; undefined where it does not. */
export function refine(
  kept: Case,
  knowledge: KnowledgeBase,
  questionId: string,
  factsBefore: Facts,
): Step | undefined {
  const standing = standingAnswers(kept)
  const learned = learnedSince(factsBefore, kept.facts)
  if (standing.length === 0 || kept.solved || Object.keys(learned).length === 0) return undefined
  const unwanted = dismissedSignatures(kept)
  const matches = kept.matches
    .filter(({ id }) => !unwanted.has(id))
    .map((match) => ({ ...match, evidence: [] }))
  const sureWith = (facts: Facts) => judge(knowledge.compiled, matches, facts).findings.filter(isSure)
  const latest = new Set(standing.at(-1)?.told)
  const told = new Set(standing.flatMap((answer) => answer.told))
  // What was said last, or what only became clear now; an older answer has had its time.
  const finding = sureWith(kept.facts).find(({ id }) => latest.has(id) || !told.has(id))
  const [part] = partsOf(knowledge, finding ? [finding] : [])
  if (!finding || !part) return undefined
  const then = sureWith(factsBefore).filter(({ id }) => id === finding.id)
  const wordsThen = renderAnswer({ parts: partsOf(knowledge, then), facts: factsBefore }).join('\n')
  if (told.has(finding.id) && wordsThen === renderAnswer({ parts: [part], facts: kept.facts }).join('\n'))
    return undefined
  return {
    kept: withAnswer(kept, questionId, 'refinement', [finding.id]),
    decision: say(renderRefinement({ part, facts: kept.facts, learned }), [
      ...buttonsOf.refinement,
      ...choicesFor(knowledge, [part], kept.facts),
    ]),
  }
}

const learnedSince = (before: Facts, now: Facts): Facts =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => before[name] !== value))
