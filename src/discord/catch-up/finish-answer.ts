import type { Client } from 'discord.js'
import type { Logger } from 'pino'
import type { Unposted } from '../../desk/desk.ts'
import { channelOfCase } from '../case-of-message.ts'
import { findAnswers } from '../find-answers.ts'
import { findChannel } from '../find-channel.ts'
import { findMessage } from '../find-message.ts'
import { hearMessage } from '../hear-message.ts'
import { isFromPerson, mannerOf } from '../mentions.ts'
import { printOf } from '../print-of-message.ts'
import type { Reception } from '../reception.ts'
import { earliestMissed } from './earliest.ts'

/**
 * Finishes an answer that was decided on before the process ended. Where it was posted after all, that is noted; else its
 * question is heard again, and what there is of the answer is edited.
 */
export async function finishAnswer(
  reception: Reception,
  client: Client<true>,
  { caseId, questionId, messages }: Unposted,
  log: Logger,
): Promise<void> {
  const { desk, questions, isSupportChannel } = reception
  const isTooOld = BigInt(questionId) < earliestMissed(reception.now())
  const channel = isTooOld ? undefined : await findChannel(client, channelOfCase(caseId))
  if (!channel) return desk.posted(caseId, questionId, [])
  const question = await findMessage(channel, questionId)
  // What a command brought has no message, and whoever sent it can do so again.
  if (!question || !isFromPerson(question)) {
    await desk.questionGone(caseId, questionId)
    return
  }
  const found = await findAnswers(channel, [questionId])
  if (found.length === messages && question.editedTimestamp === null)
    return desk.posted(caseId, questionId, found)
  questions.heard(questionId, caseId, printOf(question))
  questions.answered(questionId, found)
  const manner = mannerOf(question, channel, isSupportChannel) ?? 'addressed'
  await hearMessage(reception, { channel, message: question, manner, isEdit: true }, log)
}
