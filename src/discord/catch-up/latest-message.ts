import type { Client } from 'discord.js'

/** The id of the latest message that was written in any channel. */
export function latestMessage({ channels }: Client): string {
  let latest = 0n
  for (const channel of channels.cache.values()) {
    const id = BigInt(('lastMessageId' in channel && channel.lastMessageId) || 0)
    if (id > latest) latest = id
  }
  return latest.toString()
}
