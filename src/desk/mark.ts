import { texts } from '../reply/texts.ts'
import type { Case } from './case.ts'
import { type Decision, say } from './decision.ts'
import type { Step } from './step.ts'

/** Somebody marks a message as what solved the case. */
export interface Mark {
  readonly caseId: string
  /** Who asked, for a case that is not open yet; `nobody` where that is not known. */
  readonly askerId: string
  readonly messageId: string
  /** The message that opened the thread: a question is not its own answer. */
  readonly questionId?: string
  readonly userId: string
  /** Where the message can be seen. */
  readonly messageUrl: string
  /** May manage threads. */
  readonly isModerator: boolean
}

/** Records the solution; a later mark takes the place of an earlier one. */
export function mark(kept: Case, marked: Mark, now: number): Step {
  const refused = (message: string): { kept: Case; decision: Decision } => ({
    kept,
    decision: { kind: 'refused', message },
  })
  if (marked.userId !== kept.askerId && !marked.isModerator) return refused(texts.refusals.notYoursToMark)
  if (marked.messageId === marked.questionId) return refused(texts.refusals.questionIsNoSolution)
  if (kept.solution?.messageId === marked.messageId) return refused(texts.refusals.alreadyMarked)
  const solution = { messageId: marked.messageId, markedBy: marked.userId, markedAt: now }
  return {
    kept: { ...kept, solved: true, nudged: true, solution },
    decision: say([texts.notices.solutionMarked(marked.messageUrl)]),
  }
}
