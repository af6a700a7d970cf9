import { renderSimilar } from '../reply/render-similar.ts'
import { texts } from '../reply/texts.ts'
import { dismissedSignatures, withAnswer } from './answers.ts'
import type { Case } from './case.ts'
import type { Consultation } from './consultation.ts'
import { say } from './decision.ts'
import { similarTo } from './similar-to.ts'
import type { Step } from './step.ts'

/** Points whoever opens a forum post to solved ones in which the same failure shows, though nobody asked. */
export async function pointToSolved(kept: Case, consultation: Consultation): Promise<Step | undefined> {
  const { heard, diagnosis } = consultation
  if (heard.server?.opensPost !== true || diagnosis.silence !== undefined) return undefined
  const similar = await similarTo(consultation, dismissedSignatures(kept))
  if (similar.length === 0) return undefined
  return {
    kept: withAnswer(kept, { questionId: heard.messageId, kind: 'at-a-loss', told: [] }),
    decision: say([renderSimilar(similar, texts.similar.unasked)]),
  }
}
