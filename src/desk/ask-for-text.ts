import { beginningOf } from '../intake/long-text.ts'
import { withAnswer } from './answers.ts'
import type { Case } from './case.ts'
import { type Heard, say } from './decision.ts'
import { noteWords } from './note-words.ts'
import { deskPolicy } from './policy.ts'
import type { Step } from './step.ts'

/** Asks for text, once in a case, where a picture is about all that was sent and nothing here reads pictures. */
export function askForText(kept: Case, { messageId, report }: Heard): Step | undefined {
  const unread = report.notes.filter(({ kind }) => kind === 'no-picture-reader')
  const saysMuch = beginningOf(report.text).trim().length > deskPolicy.maxCaptionChars
  const wasAsked = kept.answers.some(({ kind }) => kind === 'at-a-loss')
  if (unread.length === 0 || saysMuch || wasAsked) return undefined
  return {
    kept: withAnswer(kept, { questionId: messageId, kind: 'at-a-loss', told: [] }),
    decision: say([noteWords(unread).join('\n')]),
  }
}
