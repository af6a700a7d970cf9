import type { Facts } from '../diagnosis/facts.ts'
import { judge } from '../diagnosis/judge.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { texts } from '../reply/texts.ts'
import { answerAgain } from './answer-again.ts'
import { type Answer, type Case, factsOf, matchesOf, withReading } from './case.ts'
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
  const answer = kept.answers.findLast(({ questionId }) => questionId === pressed.questionId)
  if (!answer) return { kept, decision: { kind: 'refused', message: texts.refusals.forgotten } }
  if (pressed.userId !== (answer.guestId ?? kept.askerId) && !pressed.isModerator)
    return { kept, decision: { kind: 'refused', message: texts.refusals.notYourAnswer } }
  switch (pressed.button.kind) {
    case 'solved':
      return nudge(kept)
    case 'dismiss':
      return dismiss(kept, pressed.questionId)
    case 'still-failing':
      return stillFailing(kept, knowledge, answer)
    case 'fact':
      return choose(kept, knowledge, pressed.questionId, { [pressed.button.fact]: pressed.button.value })
  }
}

/** What somebody chose stays known when the question is edited. */
function choose(kept: Case, knowledge: KnowledgeBase, questionId: string, facts: Facts): Step {
  const learnt = withReading(kept, { messageId: 'choice', facts, matches: [] })
  const message = texts.refusals.nothingChanges
  return (
    refine(learnt, knowledge, questionId, factsOf(kept)) ?? {
      kept: learnt,
      decision: { kind: 'refused', message },
    }
  )
}

function dismiss(kept: Case, questionId: string): Step {
  const isMeant = (answer: Answer) => answer.questionId === questionId && !answer.dismissed
  const messageIds = kept.answers.filter(isMeant).flatMap((answer) => answer.messageIds)
  const answers = kept.answers.map((answer) => (isMeant(answer) ? { ...answer, dismissed: true } : answer))
  return { kept: { ...kept, answers }, decision: { kind: 'remove', messageIds } }
}

function stillFailing(kept: Case, knowledge: KnowledgeBase, { questionId, told: [told] }: Answer): Step {
  const matches = matchesOf(kept).filter(({ id }) => id === told)
  const [finding] = judge(knowledge.compiled, matches, factsOf(kept)).findings
  if (!finding) return { kept, decision: silent('the answer is no longer known') }
  const step = answerAgain(kept, knowledge, questionId, finding)
  const { kind } = step.decision
  return kind === 'silent'
    ? { kept, decision: { kind: 'refused', message: texts.notices.humanWasCalled } }
    : step
}
