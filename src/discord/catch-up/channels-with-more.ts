import { type Client, type Guild, type GuildTextBasedChannel, PermissionFlagsBits } from 'discord.js'
import type { IsSupportChannel } from '../support-channels.ts'

const { ViewChannel, ReadMessageHistory } = PermissionFlagsBits

/** Channels and open threads, among those that `isWatched`, in which something was written after a message. */
export function channelsWithMore(
  { guilds }: Client<true>,
  isWatched: IsSupportChannel,
  after: string,
): readonly GuildTextBasedChannel[] {
  const hasMore = (channel: GuildTextBasedChannel) =>
    channel.lastMessageId !== null && BigInt(channel.lastMessageId) > BigInt(after)
  const mayRead = (channel: GuildTextBasedChannel) =>
    channel.permissionsFor(channel.client.user)?.has([ViewChannel, ReadMessageHistory]) ?? false
  const textChannelsOf = ({ channels }: Guild): readonly GuildTextBasedChannel[] =>
    [...channels.cache.values()].filter((channel): channel is GuildTextBasedChannel => channel.isTextBased())
  return [...guilds.cache.values()]
    .flatMap(textChannelsOf)
    .filter((channel) => isWatched(channel) && hasMore(channel) && mayRead(channel))
}
