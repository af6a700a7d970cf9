import { ChannelType } from 'discord.js'
import { addChannel } from './channels.ts'
import { encodeChannel, encodeThreadMember } from './encode-channel.ts'
import type { ThreadChannel } from './lookups.ts'
import type { ChannelRecord, Id, ThreadRecord } from './records.ts'
import type { World } from './world.ts'

export type ThreadDraft = {
  readonly name: string
  readonly ownerId: Id
  /** The message it grows from; the thread takes its id. */
  readonly id?: Id | undefined
  readonly type?: ChannelType.PublicThread | ChannelType.PrivateThread | undefined
  readonly appliedTags?: readonly Id[] | undefined
  readonly autoArchiveMinutes?: number | undefined
  readonly slowmodeSeconds?: number | undefined
}

export type ThreadChange = {
  readonly name?: string | undefined
  readonly archived?: boolean | undefined
  readonly locked?: boolean | undefined
  readonly appliedTags?: readonly Id[] | undefined
  readonly autoArchiveMinutes?: number | undefined
  readonly slowmodeSeconds?: number | undefined
  readonly flags?: number | undefined
}

/** Opens a thread in a text channel or a post in a forum; a starter message comes after it. */
export function createThread(world: World, parent: ChannelRecord, draft: ThreadDraft): ThreadChannel {
  const now = world.clock.now()
  const thread: ThreadRecord = {
    ownerId: draft.ownerId,
    memberIds: new Map([[draft.ownerId, now]]),
    appliedTags: [...(draft.appliedTags ?? [])],
    archived: false,
    locked: false,
    autoArchiveMinutes: draft.autoArchiveMinutes ?? 4320,
    archiveChangedAt: now,
    messageCount: 0,
    totalMessagesSent: 0,
  }
  const channel = addChannel(world, {
    id: draft.id,
    type: draft.type ?? ChannelType.PublicThread,
    guildId: parent.guildId,
    parentId: parent.id,
    name: draft.name,
    slowmodeSeconds: draft.slowmodeSeconds,
    thread,
  }) as ThreadChannel
  parent.lastMessageId = parent.type === ChannelType.GuildForum ? channel.id : parent.lastMessageId
  publishThread(world, 'THREAD_CREATE', channel, { newly_created: true })
  return channel
}

/** Changes what is given and tells everybody. */
export function updateThread(world: World, channel: ThreadChannel, change: ThreadChange): void {
  const { thread } = channel
  if (change.archived !== undefined && change.archived !== thread.archived) {
    thread.archived = change.archived
    thread.archiveChangedAt = world.clock.now()
  }
  channel.name = change.name ?? channel.name
  channel.flags = change.flags ?? channel.flags
  channel.slowmodeSeconds = change.slowmodeSeconds ?? channel.slowmodeSeconds
  thread.locked = change.locked ?? thread.locked
  thread.autoArchiveMinutes = change.autoArchiveMinutes ?? thread.autoArchiveMinutes
  thread.appliedTags = change.appliedTags === undefined ? thread.appliedTags : [...change.appliedTags]
  publishThread(world, 'THREAD_UPDATE', channel, {})
}

/** Counts a message that is not the thread's starter. */
export function countThreadMessage(thread: ThreadRecord): void {
  thread.messageCount += 1
  thread.totalMessagesSent += 1
}

/** Makes somebody a member of the thread; whoever writes there becomes one. */
export function joinThread(world: World, channel: ChannelRecord, userId: Id): void {
  const { thread } = channel
  if (thread === undefined || thread.memberIds.has(userId)) return
  const joinedAt = world.clock.now()
  thread.memberIds.set(userId, joinedAt)
  publishMembership(world, channel, thread, {
    added_members: [encodeThreadMember(channel, userId, joinedAt)],
  })
}

/** Takes somebody out of the thread. */
export function leaveThread(world: World, channel: ChannelRecord, userId: Id): void {
  const { thread } = channel
  if (thread === undefined || !thread.memberIds.delete(userId)) return
  publishMembership(world, channel, thread, { removed_member_ids: [userId] })
}

function publishMembership(world: World, channel: ChannelRecord, thread: ThreadRecord, change: object): void {
  world.publish({
    t: 'THREAD_MEMBERS_UPDATE',
    guildId: channel.guildId,
    channelId: channel.id,
    d: { id: channel.id, guild_id: channel.guildId, member_count: thread.memberIds.size, ...change },
  })
}

function publishThread(world: World, t: string, channel: ThreadChannel, extra: object): void {
  const joinedAt = channel.thread.memberIds.get(world.bot.id)
  const member = joinedAt === undefined ? {} : { member: encodeThreadMember(channel, world.bot.id, joinedAt) }
  const d = { ...encodeChannel(channel), ...(t === 'THREAD_CREATE' ? member : {}), ...extra }
  world.publish({ t, guildId: channel.guildId, channelId: channel.id, d })
}
