import { type GuildTextBasedChannel, PermissionFlagsBits } from 'discord.js'
import { messagesAfter } from './messages-after.ts'
import { doorPolicy } from './policy.ts'

/**
 * The bot's messages that reply to messages it does not remember, looked for in what was written soon after the first.
 */
export async function findAnswers(
  channel: GuildTextBasedChannel,
  questionIds: readonly string[],
): Promise<readonly string[]> {
  const me = channel.client.user
  if (
    !channel
      .permissionsFor(me)
      ?.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory])
  )
    return []
  const [after] = [...questionIds].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
  if (after === undefined) return []
  const messages = await messagesAfter(channel, after, doorPolicy.maxMessagesSearched)
  return messages
    .filter(
      ({ author, reference }) => author.id === me.id && questionIds.includes(reference?.messageId ?? ''),
    )
    .map(({ id }) => id)
}
