import type { Facts } from '../diagnosis/facts.ts'
import { judge } from '../diagnosis/judge.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { texts } from '../reply/texts.ts'
import { answerAgain, callHuman } from './answer-again.ts'
import { standingAnswers } from './answers.ts'
import { type Answer, type Case, factsOf, matchesOf, withReading } from './case.ts'
import { type PressableButton, silent } from './decision.ts'
import { nudge, tellHowToMark } from './nudge.ts'
import { refine } from './refine.ts'
import type { SolutionKeeper } from './settings/server-settings.ts'
import type { Step } from './step.ts'

/** Somebody clicked a button under the answer to a question. */
export interface Press {
  readonly caseId: string
  readonly questionId: string
  readonly userId: string
  /** May manage the thread or its messages. */
  readonly isModerator: boolean
  /** As in `Heard`. */
  readonly packs?: readonly string[] | undefined
  readonly button: PressableButton
  /** Who keeps solutions where the button was pressed. */
  readonly solutionKeeper?: SolutionKeeper
}

/** Decides what a click does. Only the asker and moderators may click; others are told so, privately. */
export function press(kept: Case, knowledge: KnowledgeBase, pressed: Press): Step {
  const { button } = pressed
  if (button.kind === 'works-now' || button.kind === 'still-broken')
    return pressReminder(kept, knowledge, pressed)
  const answer = kept.answers.findLast(({ questionId }) => questionId === pressed.questionId)
  if (!answer) return { kept, decision: { kind: 'refused', message: texts.refusals.forgotten } }
  if (pressed.userId !== (answer.guestId ?? kept.askerId) && !pressed.isModerator)
    return { kept, decision: { kind: 'refused', message: texts.refusals.notYourAnswer } }
  switch (button.kind) {
    case 'solved':
      return nudge(kept, { keeper: pressed.solutionKeeper })
    case 'dismiss':
      return dismiss(kept, pressed.questionId)
    case 'still-failing':
      return stillFailing(kept, knowledge, answer)
    case 'fact':
      return choose(kept, knowledge, pressed.questionId, { [button.fact]: button.value })
  }
}

/** The buttons under a reminder belong to the case, which may have no answer of the bot's. */
function pressReminder(kept: Case, knowledge: KnowledgeBase, pressed: Press): Step {
  if (pressed.userId !== kept.askerId && !pressed.isModerator)
    return { kept, decision: { kind: 'refused', message: texts.refusals.notYourAnswer } }
  if (pressed.button.kind === 'works-now') return tellHowToMark(kept, pressed.solutionKeeper)
  const answer = standingAnswers(kept).at(-1)
  return answer
    ? stillFailing(kept, knowledge, answer)
    : saidInPrivate(callHuman(kept, pressed.questionId, []))
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
  return finding
    ? saidInPrivate(answerAgain(kept, knowledge, questionId, finding))
    : { kept, decision: silent('the answer is no longer known') }
}

/** Whoever clicked is told that there is nothing more to say. */
const saidInPrivate = (step: Step): Step =>
  step.decision.kind === 'silent'
    ? { ...step, decision: { kind: 'refused', message: texts.notices.humanWasCalled } }
    : step
