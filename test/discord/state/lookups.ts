import { apiError } from '../checks/api-error.ts'
import type { ChannelRecord, GuildRecord, Id, MemberRecord, MessageRecord, ThreadRecord } from './records.ts'
import type { World } from './world.ts'

export type ThreadChannel = ChannelRecord & { readonly thread: ThreadRecord }

/** The channel with this id, or `10003 Unknown Channel`. */
export function channelById(world: World, id: Id): ChannelRecord {
  const channel = world.channels.get(id)
  if (channel === undefined) throw apiError('unknownChannel')
  return channel
}

/** The guild with this id, or `10004 Unknown Guild`. */
export function guildById(world: World, id: Id): GuildRecord {
  const guild = world.guilds.get(id)
  if (guild === undefined) throw apiError('unknownGuild')
  return guild
}

/** The guild a channel belongs to; DMs have none. */
export function guildOf(world: World, channel: ChannelRecord): GuildRecord | undefined {
  return channel.guildId === undefined ? undefined : guildById(world, channel.guildId)
}

/** The member with this id, or `10007 Unknown Member`. */
export function memberById(guild: GuildRecord, userId: Id): MemberRecord {
  const member = guild.members.get(userId)
  if (member === undefined) throw apiError('unknownMember')
  return member
}

/** A message that is in the channel's history, or `10008 Unknown Message`: deleted and ephemeral ones are not. */
export function messageById(channel: ChannelRecord, id: Id): MessageRecord {
  const message = channel.messages.get(id)
  if (message === undefined || message.deleted || message.visibleTo !== undefined) {
    throw apiError('unknownMessage')
  }
  return message
}

/** Narrows a channel to a thread. */
export function isThread(channel: ChannelRecord): channel is ThreadChannel {
  return channel.thread !== undefined
}

/** The channel whose permissions and tags count: a thread's parent, else the channel itself. */
export function parentOf(world: World, thread: ChannelRecord): ChannelRecord {
  return channelById(world, thread.parentId ?? thread.id)
}

/** The threads under a channel, oldest first. */
export function threadsOf(world: World, parentId: Id): ThreadChannel[] {
  return [...world.channels.values()].filter(isThread).filter((thread) => thread.parentId === parentId)
}
