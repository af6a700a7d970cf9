import {
  ChannelType,
  type ForumChannel,
  type Guild,
  type GuildBasedChannel,
  type MediaChannel,
} from 'discord.js'
import type { IsSupportChannel } from '../support-channels.ts'

/** A channel or forum in which the bot answers unasked. */
export type SupportPlace = Exclude<GuildBasedChannel, { type: ChannelType.GuildCategory }>
export type Forum = ForumChannel | MediaChannel

/** The kinds of channels that can be chosen; Discord offers no media channels in a menu. */
export const choosableTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
] as const

/** All channels and forums of a server in which the bot answers unasked, in the order in which they stand there. */
export const supportPlaces = (guild: Guild, isSupportChannel: IsSupportChannel): readonly SupportPlace[] =>
  [...guild.channels.cache.values()]
    .filter((channel) => !channel.isThread() && (channel.isTextBased() || channel.isThreadOnly()))
    .filter(isSupportChannel)
    .sort((a, b) => ('rawPosition' in a && 'rawPosition' in b ? a.rawPosition - b.rawPosition : 0))

export const forumsAmong = (places: readonly GuildBasedChannel[]): readonly Forum[] =>
  places.filter((place) => place.isThreadOnly())
