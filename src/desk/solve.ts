import { texts } from '../reply/texts.ts'
import type { Case } from './case.ts'
import { silent } from './decision.ts'
import type { Step } from './step.ts'

/** Somebody marks or unmarks what solved a case. */
export interface Solving {
  readonly caseId: string
  /** Who asked, for a case that is not open yet; `nobody` where that is not known. */
  readonly askerId: string
  readonly userId: string
  /** Belongs to those who may mark in any thread: helpers and moderators. */
  readonly isTrusted: boolean
  /** Whether the case is solved from now on, or open again. */
  readonly isSolved: boolean
}

/** Notes whether the case is solved. A mark takes the place of the nudge. */
export function solve(kept: Case, { userId, isTrusted, isSolved }: Solving): Step {
  if (userId !== kept.askerId && !isTrusted)
    return { kept, decision: { kind: 'refused', message: texts.refusals.notYoursToMark } }
  return {
    kept: { ...kept, solved: isSolved, nudged: kept.nudged || isSolved },
    decision: silent('a mark was set or taken away'),
  }
}
