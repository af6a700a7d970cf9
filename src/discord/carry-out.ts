import type { GuildTextBasedChannel, Message } from 'discord.js'
import type { Decision } from '../desk/decision.ts'
import { callHelpers } from './call-helpers.ts'
import type { Place } from './case-of-message.ts'
import { postAnswer } from './post-answer.ts'
import type { Reception } from './reception.ts'
import { removeMessages } from './remove-messages.ts'
import { takeBack } from './take-back.ts'

/** A message that the desk was asked about, and where it stands. */
export interface Asked extends Place {
  readonly channel: GuildTextBasedChannel
  readonly question: Message<true>
  readonly authorId: string
  /** It was edited, so an earlier answer to it changes or goes. */
  readonly isEdited: boolean
}

/** Does what the desk decided about a message. A message deleted meanwhile is left without an answer. */
export async function carryOut(reception: Reception, asked: Asked, decision: Decision): Promise<void> {
  const { desk, questions } = reception
  const { channel, caseId, question, isEdited } = asked
  const { id: questionId } = question
  const earlier = isEdited ? (questions.get(questionId)?.answerIds ?? []) : []
  if (decision.kind === 'remove') return removeMessages(channel, [...decision.messageIds, ...earlier])
  if (decision.kind !== 'say') return removeMessages(channel, earlier)
  if (questions.isGone(questionId)) return takeBack(reception, channel, caseId, questionId)
  const { buttons } = decision
  const replaces = [...new Set([...decision.replaces, ...earlier])]
  const occasion = isEdited ? { occasion: String(question.editedTimestamp) } : {}
  const called = callHelpers(reception, channel, decision)
  const posting = { channel, caseId, questionId, ...called, buttons, replaces, ...occasion }
  await postAnswer(posting, async (messageIds) => {
    questions.answered(questionId, messageIds)
    await desk.posted(caseId, questionId, messageIds)
  })
  if (questions.isGone(questionId)) await takeBack(reception, channel, caseId, questionId)
}
