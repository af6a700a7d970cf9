import { type GuildTextBasedChannel, PermissionFlagsBits } from 'discord.js'
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
  const page = await channel.messages.fetch({ after, limit: doorPolicy.maxMessagesSearched, cache: false })
  return page
    .filter(
      ({ author, reference }) => author.id === me.id && questionIds.includes(reference?.messageId ?? ''),
    )
    .map(({ id }) => id)
}
