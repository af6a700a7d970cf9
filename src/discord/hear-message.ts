import type { Message } from 'discord.js'
import type { Logger } from 'pino'
import { type Decision, type Manner, say } from '../desk/decision.ts'
import { type Place, placeOf } from './case-of-message.ts'
import { chooseQuestion } from './choose-question.ts'
import { postAnswer } from './post-answer.ts'
import { printOf } from './print-of-message.ts'
import { readMessage, readTextOnly } from './read-message.ts'
import type { Reception } from './reception.ts'
import { takeBack } from './take-back.ts'
import { removeMessages } from './remove-messages.ts'

/** A message that concerns the bot. */
export interface Concern {
  readonly message: Message<true>
  readonly manner: Manner
  /** Whether it was heard before and has been edited since. */
  readonly isEdit: boolean
}

/** Brings a message to the desk and does what the desk decides. */
export async function hearMessage(reception: Reception, concern: Concern, log: Logger): Promise<void> {
  const { message, manner } = concern
  const choice = await chooseQuestion(message, manner)
  if (choice.kind === 'nothing') return
  if (choice.kind === 'notice')
    return carryOut(reception, concern, message, placeOf(message.channel, message.author.id), say([choice.notice]))
  const { question } = choice
  const place = placeOf(question.channel, speakerOf(question, message))
  if (question !== message) reception.questions.heard(question.id, place.caseId, printOf(question))
  const decision = await reception.whileTyping(message.channel, () => consult(reception, concern, question, place, log))
  if (decision.kind === 'silent') log.debug({ reason: decision.reason }, 'silent')
  await carryOut(reception, concern, question, place, decision)
}

/** A bot's message that somebody wants looked at belongs to who wants it. */
const speakerOf = (question: Message, message: Message): string =>
  question.author.bot ? message.author.id : question.author.id

async function consult(
  { desk, askers, mayFetch }: Reception,
  { message, manner, isEdit }: Concern,
  question: Message<true>,
  place: Place,
  log: Logger,
): Promise<Decision> {
  const authorId = speakerOf(question, message)
  const askerId = (await askers.of(question.channel)) ?? authorId
  const isBystander = manner === 'overheard' && authorId !== askerId
  const report = isBystander ? await readTextOnly(question) : await readMessage(question, mayFetch, log)
  const heard = { ...place, askerId, authorId, messageId: question.id, report, manner }
  return isEdit && question === message ? desk.hearAgain(heard) : desk.hear(heard)
}

async function carryOut(
  reception: Reception,
  { message, isEdit }: Concern,
  question: Message<true>,
  { caseId }: Place,
  decision: Decision,
): Promise<void> {
  const { desk, questions } = reception
  const { channel } = question
  const earlier = isEdit ? (questions.get(question.id)?.answerIds ?? []) : []
  if (decision.kind === 'remove') return removeMessages(channel, [...decision.messageIds, ...earlier])
  if (decision.kind !== 'say') return removeMessages(channel, earlier)
  if (questions.isGone(question.id)) return takeBack(reception, channel, caseId, question.id)
  const { messages, buttons, replaces } = decision
  await postAnswer(
    {
      channel,
      caseId,
      questionId: question.id,
      messages,
      buttons,
      replaces: [...new Set([...replaces, ...earlier])],
      ...(isEdit && { occasion: String(message.editedTimestamp) }),
    },
    async (messageIds) => {
      questions.answered(question.id, messageIds)
      await desk.posted(caseId, question.id, messageIds)
    },
  )
  if (questions.isGone(question.id)) await takeBack(reception, channel, caseId, question.id)
}
