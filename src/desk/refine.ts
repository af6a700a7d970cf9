import { type Finding, isSure } from '../diagnosis/diagnosis.ts'
import type { Facts } from '../diagnosis/facts.ts'
import { judge } from '../diagnosis/judge.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { AnswerPart } from '../reply/advice.ts'
import { renderAnswer } from '../reply/render-answer.ts'
import { renderRefinement } from '../reply/render-refinement.ts'
import { dismissedSignatures, standingAnswers, withAnswer } from './answers.ts'
import { type Case, factsOf, matchesOf } from './case.ts'
import { choicesFor } from './choices.ts'
import { buttonsOf, say } from './decision.ts'
import { partsOf, type Step } from './step.ts'

/** Says an earlier answer anew where a fact learnt since makes it another one; undefined where it does not. */
export function refine(
  kept: Case,
  knowledge: KnowledgeBase,
  questionId: string,
  factsBefore: Facts,
): Step | undefined {
  const facts = factsOf(kept)
  const learned = learnedSince(factsBefore, facts)
  if (kept.solved || Object.keys(learned).length === 0) return undefined
  const unwanted = dismissedSignatures(kept)
  const matches = matchesOf(kept).filter(({ id }) => !unwanted.has(id))
  const sureWith = (known: Facts) => judge(knowledge.compiled, matches, known).findings.filter(isSure)
  const finding = findingToSay(kept, sureWith(facts))
  const [part] = partsOf(knowledge, finding ? [finding] : [])
  if (!finding || !part) return undefined
  const then = sureWith(factsBefore).filter(({ id }) => id === finding.id)
  const wordsThen = renderAnswer({ parts: partsOf(knowledge, then), facts: factsBefore }).join('\n')
  const isLatest = standingAnswers(kept).at(-1)?.told.includes(finding.id)
  if (isLatest && wordsThen === renderAnswer({ parts: [part], facts }).join('\n')) return undefined
  return {
    kept: withAnswer(kept, { questionId, kind: 'refinement', told: [finding.id] }),
    decision: say(renderRefinement({ part, facts, learned: tellingOf(learned, part, facts) }), [
      ...buttonsOf.refinement,
      ...choicesFor(knowledge, [part], facts),
    ]),
  }
}

/** What was said last, or what only became clear now; an older answer only if the last one no longer holds. */
function findingToSay(kept: Case, sure: readonly Finding[]): Finding | undefined {
  const standing = standingAnswers(kept)
  if (standing.length === 0) return undefined
  const latest = new Set(standing.at(-1)?.told)
  const told = new Set(standing.flatMap((answer) => answer.told))
  const current = sure.find(({ id }) => latest.has(id) || !told.has(id))
  return current ?? sure.find(({ id }) => told.has(id))
}

/** Of what was learnt, what the answer hangs on. */
function tellingOf(learned: Facts, part: AnswerPart, facts: Facts): Facts {
  const wordsWith = (known: Facts) => renderAnswer({ parts: [part], facts: known }).join('\n')
  const words = wordsWith(facts)
  const conditional = new Set(part.finding.conditions.map(({ condition }) => condition.fact))
  const isTelling = (name: string) => {
    const { [name]: _, ...rest } = facts
    return conditional.has(name) || wordsWith(rest) !== words
  }
  return Object.fromEntries(Object.entries(learned).filter(([name]) => isTelling(name)))
}

const learnedSince = (before: Facts, now: Facts): Facts =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => before[name] !== value))
