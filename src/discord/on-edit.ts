import type { Message, OmitPartialGroupDMChannel, PartialMessage } from 'discord.js'
import { placeOf } from './case-of-message.ts'
import { hearMessage } from './hear-message.ts'
import { isFromPerson, mannerOf } from './mentions.ts'
import { printOf } from './print-of-message.ts'
import type { Reception } from './reception.ts'
import { takeBack } from './take-back.ts'

/** Hears a message again after it was edited. */
export const createOnEdit =
  (reception: Reception) =>
  (_: unknown, updated: OmitPartialGroupDMChannel<Message | PartialMessage>) => {
    const { id, channelId, guildId, editedTimestamp } = updated
    // Discord also calls it an update when a link's preview appears or a thread starts; nothing was edited then.
    if (editedTimestamp === null || !updated.inGuild()) return
    reception.boundary.run({ event: 'edit', guildId, channelId, messageId: id }, async (log) => {
      const message = updated.partial ? await updated.fetch() : updated
      const caseId = placeOf(message.channel, message.author.id).caseId
      return reception.inOrder(caseId, () => hearEdit(reception, message, caseId, log))
    })
  }

async function hearEdit(
  reception: Reception,
  message: Message<true>,
  caseId: string,
  log: Parameters<typeof hearMessage>[2],
): Promise<void> {
  const { questions, isSupportChannel } = reception
  if (!isFromPerson(message) || questions.isGone(message.id)) return
  const known = questions.get(message.id)
  const print = printOf(message)
  if (known?.print === print) return
  const manner = mannerOf(message, isSupportChannel)
  // It was addressed to the bot and no longer is.
  if (manner === undefined && known) await takeBack(reception, message.channel, caseId, message.id)
  if (manner === undefined) return
  questions.heard(message.id, caseId, print)
  await hearMessage(reception, { message, manner, isEdit: true }, log)
}
