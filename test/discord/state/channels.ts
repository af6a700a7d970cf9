import { ChannelType } from 'discord.js'
import { encodeChannel } from './encode-channel.ts'
import type { ChannelRecord, Id, OverwriteRecord, TagRecord, ThreadRecord } from './records.ts'
import type { World } from './world.ts'

type ChannelDraft = {
  readonly id?: Id | undefined
  readonly type: ChannelType
  readonly guildId?: Id | undefined
  readonly parentId?: Id | undefined
  readonly name?: string | undefined
  readonly topic?: string | undefined
  readonly flags?: number | undefined
  readonly slowmodeSeconds?: number | undefined
  readonly recipientIds?: readonly Id[] | undefined
  readonly overwrites?: readonly OverwriteRecord[] | undefined
  readonly tags?: readonly TagRecord[] | undefined
  readonly thread?: ThreadRecord | undefined
}

/** Keeps a new channel without telling anybody. */
export function addChannel(world: World, draft: ChannelDraft): ChannelRecord {
  const channel: ChannelRecord = {
    id: draft.id ?? world.nextId(),
    type: draft.type,
    guildId: draft.guildId,
    parentId: draft.parentId,
    recipientIds: draft.recipientIds ?? [],
    overwrites: [...(draft.overwrites ?? [])],
    tags: [...(draft.tags ?? [])],
    messages: new Map(),
    thread: draft.thread,
    name: draft.name ?? '',
    topic: draft.topic ?? null,
    flags: draft.flags ?? 0,
    slowmodeSeconds: draft.slowmodeSeconds ?? 0,
    lastMessageId: null,
  }
  world.channels.set(channel.id, channel)
  return channel
}

/** Opens a channel in a guild and tells everybody who may see it. */
export function createGuildChannel(world: World, draft: ChannelDraft): ChannelRecord {
  const channel = addChannel(world, draft)
  publishChannel(world, 'CHANNEL_CREATE', channel)
  return channel
}

/** Tells everybody that a channel is no longer as it was. */
export function announceChannelChange(world: World, channel: ChannelRecord): void {
  publishChannel(world, 'CHANNEL_UPDATE', channel)
}

/** Removes a channel or thread, and the threads under it. */
export function deleteChannel(world: World, channel: ChannelRecord): void {
  for (const child of world.channels.values()) {
    if (child.parentId === channel.id && child.thread !== undefined) deleteChannel(world, child)
  }
  if (channel.thread === undefined) publishChannel(world, 'CHANNEL_DELETE', channel)
  else {
    const { id, type, guildId, parentId } = channel
    const d = { id, type, guild_id: guildId, parent_id: parentId }
    world.publish({ t: 'THREAD_DELETE', guildId, channelId: id, d })
  }
  world.channels.delete(channel.id)
}

/** The DM channel between the bot and somebody; it is opened on first use. */
export function openDirectMessages(world: World, userId: Id): ChannelRecord {
  const existing = [...world.channels.values()].find(
    (channel) => channel.type === ChannelType.DM && channel.recipientIds.includes(userId),
  )
  if (existing !== undefined) return existing
  const channel = addChannel(world, { type: ChannelType.DM, recipientIds: [userId, world.bot.id] })
  world.publish({ t: 'CHANNEL_CREATE', channelId: channel.id, d: encodeDirectMessages(world, channel) })
  return channel
}

/** A DM channel in Discord's form. */
export function encodeDirectMessages(world: World, channel: ChannelRecord) {
  return {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: channel.lastMessageId,
    recipients: channel.recipientIds
      .filter((id) => id !== world.bot.id)
      .flatMap((id) => world.users.get(id) ?? []),
  }
}

/** Bots hear of every channel of a guild, also of those they may not look into. */
function publishChannel(world: World, t: string, channel: ChannelRecord): void {
  world.publish({ t, guildId: channel.guildId, d: encodeChannel(channel) })
}
