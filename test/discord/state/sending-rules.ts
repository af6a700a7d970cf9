import { ChannelType } from 'discord.js'
import { apiError } from '../checks/api-error.ts'
import { isThread } from './lookups.ts'
import { canSee, isAllowed, type PermissionName } from './permissions.ts'
import type { ChannelRecord, Id } from './records.ts'
import { updateThread } from './threads.ts'
import type { World } from './world.ts'

const textTypes: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
  ChannelType.DM,
])

type Content = { readonly hasFiles: boolean; readonly hasEmbeds: boolean; readonly isReply: boolean }

/** Refuses with `50001 Missing Access` what somebody cannot see. */
export function requireAccess(world: World, userId: Id, channel: ChannelRecord): void {
  if (!canSee(world, userId, channel)) throw apiError('missingAccess')
}

/** Refuses with `50001` or `50013` unless somebody sees the channel and has every permission named. */
export function requirePermissions(
  world: World,
  userId: Id,
  channel: ChannelRecord,
  ...names: readonly PermissionName[]
): void {
  requireAccess(world, userId, channel)
  if (names.some((name) => !isAllowed(world, userId, channel, name))) throw apiError('missingPermissions')
}

/** Refuses a message that its author may not put there; an archived thread that is not locked wakes up. */
export function prepareToSend(world: World, userId: Id, channel: ChannelRecord, content: Content): void {
  requireAccess(world, userId, channel)
  if (!textTypes.has(channel.type)) throw apiError('notATextChannel')
  const isRefused = channel.recipientIds.some((id) => world.closedDirectMessages.has(id))
  if (userId === world.bot.id && isRefused) throw apiError('cannotMessageUser')
  requirePermissions(world, userId, channel, isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages')
  if (content.hasFiles) requirePermissions(world, userId, channel, 'AttachFiles')
  if (content.hasEmbeds) requirePermissions(world, userId, channel, 'EmbedLinks')
  if (content.isReply && !isAllowed(world, userId, channel, 'ReadMessageHistory')) {
    throw apiError('cannotReplyWithoutHistory')
  }
  if (!isThread(channel)) return
  if (channel.thread.locked && !isAllowed(world, userId, channel, 'ManageThreads'))
    throw apiError('threadLocked')
  if (channel.thread.archived) updateThread(world, channel, { archived: false })
}
