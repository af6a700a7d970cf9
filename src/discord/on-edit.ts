import type { GuildTextBasedChannel, Message, OmitPartialGroupDMChannel, PartialMessage } from 'discord.js'
import type { Logger } from 'pino'
import { placeOf } from './case-of-message.ts'
import { findAnswers } from './find-answers.ts'
import { hearMessage } from './hear-message.ts'
import { isFromPerson, isReadable, mannerOf } from './mentions.ts'
import { doorPolicy } from './policy.ts'
import { printOf } from './print-of-message.ts'
import type { Reception } from './reception.ts'
import { takeBack } from './take-back.ts'

/** Hears a message again after it was edited. */
export const createOnEdit =
  (reception: Reception) => (_: unknown, updated: OmitPartialGroupDMChannel<Message | PartialMessage>) => {
    const { id, channelId, guildId, editedTimestamp } = updated
    // Discord also calls it an update when a link's preview appears or a thread starts; nothing was edited then.
    if (editedTimestamp === null || !updated.inGuild()) return
    // An edit from before the bot was started: something else happened to the message now, such as a pin.
    if (editedTimestamp < reception.startedAt - doorPolicy.clockToleranceSeconds * 1000) return
    const { channel } = updated
    reception.boundary.run({ event: 'edit', guildId, channelId, messageId: id }, async (log) => {
      const message = updated.partial ? await updated.fetch() : updated
      const { caseId } = placeOf(channel, message.author.id)
      await reception.inOrder(caseId, () => hearEdit(reception, channel, message, log))
    })
  }

async function hearEdit(
  reception: Reception,
  channel: GuildTextBasedChannel,
  message: Message<true>,
  log: Logger,
): Promise<void> {
  const { questions, isSupportChannel } = reception
  if (!isFromPerson(message) || questions.isGone(message.id)) return
  const known = questions.get(message.id)
  const print = printOf(message)
  // A pin, or a preview under a message that was edited before.
  if (known?.print === print) return
  const manner = mannerOf(message, channel, isSupportChannel)
  if (manner === undefined || (manner === 'overheard' && !isReadable(message))) {
    if (known) await takeBack(reception, channel, known.caseId, message.id)
    return
  }
  const answerIds = known || !questions.predates(message.id) ? [] : await findAnswers(channel, [message.id])
  questions.heard(message.id, placeOf(channel, message.author.id).caseId, print)
  // From before the bot was started: its answer is edited like any other.
  if (answerIds.length > 0) questions.answered(message.id, answerIds)
  await hearMessage(reception, { channel, message, manner, isEdit: true }, log)
}
