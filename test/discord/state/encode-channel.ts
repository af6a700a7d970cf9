import type { APIChannel } from 'discord.js'
import type { ChannelRecord, ThreadRecord } from './records.ts'
import { timeOfSnowflake } from './snowflakes.ts'

/** A guild channel or thread in Discord's form; optional fields are left out, never null, as Discord does. */
export function encodeChannel(channel: ChannelRecord): APIChannel {
  const encoded =
    channel.thread === undefined ? encodeGuildChannel(channel) : encodeThread(channel, channel.thread)
  return encoded as unknown as APIChannel
}

/** The membership of one user in a thread. */
export function encodeThreadMember(channel: ChannelRecord, userId: string, joinedAt: number) {
  return { id: channel.id, user_id: userId, join_timestamp: new Date(joinedAt).toISOString(), flags: 1 }
}

function encodeGuildChannel(channel: ChannelRecord) {
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    parent_id: channel.parentId ?? null,
    topic: channel.topic,
    nsfw: false,
    flags: channel.flags,
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: channel.slowmodeSeconds,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
    ...(channel.type === 15 ? encodeForumFields(channel) : {}),
  }
}

function encodeForumFields(channel: ChannelRecord) {
  return {
    available_tags: channel.tags.map(({ id, name, moderated }) => ({
      id,
      name,
      moderated,
      emoji_id: null,
      emoji_name: null,
    })),
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  }
}

function encodeThread(channel: ChannelRecord, thread: ThreadRecord) {
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    parent_id: channel.parentId,
    owner_id: thread.ownerId,
    name: channel.name,
    flags: channel.flags,
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: channel.slowmodeSeconds,
    message_count: thread.messageCount,
    total_message_sent: thread.totalMessagesSent,
    member_count: thread.memberIds.size,
    applied_tags: [...thread.appliedTags],
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: new Date(thread.archiveChangedAt).toISOString(),
      create_timestamp: new Date(timeOfSnowflake(channel.id)).toISOString(),
    },
  }
}
