import { TimestampStyles, time, userMention } from 'discord.js'
import { nobody } from '../../desk/case.ts'
import { messageLink } from '../../reply/render-similar.ts'
import { texts } from '../../reply/texts.ts'
import type { Order } from '../interaction-replies.ts'
import type { Reception } from '../reception.ts'
import { inThread } from './in-thread.ts'

/** Tells whoever asks what is marked in a thread. */
export const showMark = (reception: Reception, interaction: Order): Promise<void> =>
  inThread(reception, interaction, async ({ id }) => {
    const solution = await reception.solutions.of(id)
    if (!solution)
      return `${texts.refusals.nothingMarked} ${texts.solutions.howToMark(texts.commands.markSolution)}`
    const { serverId, threadId, messageId, markedBy, markedAt } = solution
    return texts.solutions.shown(
      markedBy === nobody ? texts.solutions.somebody : userMention(markedBy),
      time(new Date(markedAt), TimestampStyles.RelativeTime),
      messageLink(serverId, threadId, messageId),
    )
  })
