import type { GuildTextBasedChannel, Message } from 'discord.js'

/** A message of a channel; undefined where there is none, for which Discord has no kinder way to ask. */
export async function findMessage(
  channel: GuildTextBasedChannel,
  messageId: string,
): Promise<Message<true> | undefined> {
  const around = await channel.messages.fetch({ around: messageId, limit: 1, cache: false })
  return around.get(messageId)
}
