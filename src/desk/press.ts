import { judge } from '../diagnosis/judge.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { texts } from '../reply/texts.ts'
import { answerAgain } from './answer-again.ts'
import type { Answer, Case } from './case.ts'
import { type PressableButton, silent } from './decision.ts'
import { nudge } from './nudge.ts'
import { refine } from './refine.ts'
import type { Step } from './step.ts'

/** Somebody clicked a button under the answer to a question. */
export interface Press {
  readonly caseId: string
  readonly questionId: string
  readonly userId: string
  /** May manage the thread or its messages. */
  readonly isModerator: boolean
  readonly button: PressableButton
}

/** Decides what a click does. Only the asker and moderators may click; others are told so, privately. */
export function press(kept: Case, knowledge: KnowledgeBase, pressed: Press): Step {
  if (pressed.userId !== kept.askerId && !pressed.isModerator)
    return { kept, decision: { kind: 'refused', message: texts.refusals.notYourAnswer } }
  switch (pressed.button.kind) {
    case 'solved':
      return nudge(kept)
    case 'dismiss':
      return dismiss(kept, pressed.questionId)
    case 'still-failing':
      return stillFailing(kept, knowledge, pressed.questionId)
    case 'fact': {
      const { fact, value } = pressed.button
      const learnt = { ...kept, facts: { ...kept.facts, [fact]: value } }
      return (
        refine(learnt, knowledge, pressed.questionId, kept.facts) ?? {
          kept: learnt,
          decision: { kind: 'refused', message: texts.refusals.nothingChanges },
        }
      )
    }
  }
}

function dismiss(kept: Case, questionId: string): Step {
  const isMeant = (answer: Answer) => answer.questionId === questionId && !answer.dismissed
  const messageIds = kept.answers.filter(isMeant).flatMap((answer) => answer.messageIds)
  const answers = kept.answers.map((answer) => (isMeant(answer) ? { ...answer, dismissed: true } : answer))
  return { kept: { ...kept, answers }, decision: { kind: 'remove', messageIds } }
}

function stillFailing(kept: Case, knowledge: KnowledgeBase, questionId: string): Step {
  const told = kept.answers.find((answer) => answer.questionId === questionId)?.told[0]
  const matches = kept.matches.filter(({ id }) => id === told).map((match) => ({ ...match, evidence: [] }))
  const [finding] = judge(knowledge.compiled, matches, kept.facts).findings
  if (!finding) return { kept, decision: silent('the answer is no longer known') }
  const step = answerAgain(kept, knowledge, questionId, finding)
  const { kind } = step.decision
  return kind === 'silent'
    ? { kept, decision: { kind: 'refused', message: texts.notices.humanWasCalled } }
    : step
}
