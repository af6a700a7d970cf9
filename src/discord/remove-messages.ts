import type { GuildTextBasedChannel } from 'discord.js'
import { ignoreGone } from './faults.ts'

/** Deletes messages of the bot; those that are gone already are fine. */
export async function removeMessages(
  channel: GuildTextBasedChannel,
  messageIds: readonly string[],
): Promise<void> {
  await Promise.all([...new Set(messageIds)].map((id) => channel.messages.delete(id).catch(ignoreGone)))
}
