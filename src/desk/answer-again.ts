import type { Finding } from '../diagnosis/diagnosis.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { renderHumanCall } from '../reply/render-notices.ts'
import type { PictureLine } from '../reply/render-picture-lines.ts'
import { renderStillFailing } from '../reply/render-still-failing.ts'
import { wasPosted, withAnswer } from './answers.ts'
import { type Case, factsOf } from './case.ts'
import { buttonsOf, say, silent } from './decision.ts'
import { partsOf, type Step } from './step.ts'

/** The same failure again is not the same answer again: first what to do if it stays, then a call for a person, once. */
export function answerAgain(
  kept: Case,
  knowledge: KnowledgeBase,
  questionId: string,
  finding: Finding,
  pictureLines: readonly PictureLine[] = [],
): Step {
  const wasSaid = kept.answers.some(
    (answer) => wasPosted(answer) && answer.kind === 'still-failing' && answer.told.includes(finding.id),
  )
  const told = [finding.id]
  const [part] = partsOf(knowledge, [finding])
  if (part && !wasSaid)
    return {
      kept: withAnswer(kept, { questionId, kind: 'still-failing', told }),
      decision: say(renderStillFailing(part, factsOf(kept), pictureLines), buttonsOf['still-failing']),
    }
  return callHuman(kept, questionId, told)
}

/** Calls a person, once in a case. */
export function callHuman(kept: Case, questionId: string, told: readonly string[]): Step {
  if (kept.answers.some((answer) => wasPosted(answer) && answer.kind === 'human-call'))
    return { kept, decision: silent('a person was already called') }
  return {
    kept: withAnswer(kept, { questionId, kind: 'human-call', told }),
    decision: { ...say(renderHumanCall(), buttonsOf['human-call']), callsHelpers: true },
  }
}
