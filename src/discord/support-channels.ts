import type { GuildTextBasedChannel } from 'discord.js'

/** Whether the bot may answer in a channel without being asked. */
export type IsSupportChannel = (channel: GuildTextBasedChannel) => boolean

/**
 * @param entries ids of channels and forums, or words that stand in their names, in any case. A thread counts as its
 *   channel; its own name, which anybody may choose, does not.
 */
export function createSupportChannels(entries: readonly string[]): IsSupportChannel {
  const wanted = entries.map((entry) => entry.toLowerCase())
  return (channel) => {
    const place = channel.isThread() ? channel.parent : channel
    const name = place?.name.toLowerCase() ?? ''
    return wanted.some((entry) => entry === channel.id || entry === place?.id || name.includes(entry))
  }
}
