import type { Message } from 'discord.js'
import { placeOf } from './case-of-message.ts'
import { hearMessage } from './hear-message.ts'
import { hintAtMarking } from './hint-at-marking.ts'
import { isFromPerson, isReadable, mannerOf } from './mentions.ts'
import { printOf } from './print-of-message.ts'
import type { Reception } from './reception.ts'

/**
 * Hears a new message.
 * @param turn resolves when what was missed before it stands in its queues
 */
export const createOnMessage =
  (reception: Reception) =>
  (message: Message, turn?: Promise<void>): void => {
    const { questions, progress, privacy, boundary, inOrder, isSupportChannel } = reception
    questions.saw(message.id)
    if (!message.inGuild() || !isFromPerson(message)) return
    const { id, channelId, guildId, author, channel } = message
    const manner = mannerOf(message, channel, isSupportChannel)
    if (manner === undefined || (manner === 'overheard' && !isReadable(message))) return
    if (manner === 'overheard' && privacy.isQuiet(author.id)) return
    // It may come in twice: by itself, and among what was missed.
    if (questions.get(id)) return
    // Noted at once, so that an edit or deletion which follows at the heels finds it.
    const { caseId } = placeOf(channel, author.id)
    questions.heard(id, caseId, printOf(message))
    const done = progress.begin(id)
    boundary.run({ event: 'message', guildId, channelId, messageId: id }, async (log) => {
      await turn
      const heard = inOrder(caseId, () =>
        hearMessage(reception, { channel, message, manner, isEdit: false }, log),
      ).finally(done)
      // It opens a forum post; what is said of the post comes after what is said to it.
      if (channel.isThread() && channel.id === id) hintAtMarking(reception, channel)
      await heard
    })
  }
