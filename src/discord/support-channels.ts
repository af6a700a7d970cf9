import type { GuildBasedChannel } from 'discord.js'
import type { Settings } from '../desk/settings/settings.ts'

/** Whether the bot may answer in a channel without being asked. */
export type IsSupportChannel = (channel: GuildBasedChannel) => boolean

/**
 * A thread counts as its channel; its own name, which anybody may choose, does not.
 * @param entries where a server did not choose its channels: ids of channels and forums, or words that stand in their names,
 *   in any case
 */
export function createSupportChannels(
  entries: readonly string[],
  settings: Pick<Settings, 'of'>,
): IsSupportChannel {
  const wanted = entries.map((entry) => entry.toLowerCase())
  return (channel) => {
    const place = channel.isThread() ? channel.parent : channel
    const { supportChannels } = settings.of(channel.guildId)
    if (supportChannels) return supportChannels.some((id) => id === channel.id || id === place?.id)
    const name = place?.name.toLowerCase() ?? ''
    return wanted.some((entry) => entry === channel.id || entry === place?.id || name.includes(entry))
  }
}
