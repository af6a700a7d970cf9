import { ChannelType, MessageFlags, MessageType } from 'discord.js'
import {
  CreateForumThreadRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
} from 'discord-api-spec/zod'
import { apiError } from '../checks/api-error.ts'
import { checkFormBody } from '../checks/form-body.ts'
import { checkMessageBody, checkNotEmpty, type MessageBody } from '../checks/message-body.ts'
import { encodeChannel, encodeThreadMember } from '../state/encode-channel.ts'
import { encodeMessage } from '../state/encode-message.ts'
import { channelById, isThread, messageById, type ThreadChannel, threadsOf } from '../state/lookups.ts'
import { createMessage } from '../state/messages.ts'
import { startThreadFromMessage } from '../state/posts.ts'
import type { Id } from '../state/records.ts'
import { requireAccess, requirePermissions } from '../state/sending-rules.ts'
import { createThread, joinThread, leaveThread } from '../state/threads.ts'
import type { World } from '../state/world.ts'
import { draftFromBody } from './message-input.ts'
import { type ApiRequest, done, ok, type Route } from './route.ts'
import { checkTags } from './thread-patch.ts'

type ThreadBody = {
  readonly name: string
  readonly type?: ChannelType.PublicThread | ChannelType.PrivateThread | null
  readonly applied_tags?: readonly Id[] | null
  readonly auto_archive_duration?: number | null
  readonly rate_limit_per_user?: number | null
  readonly message?: MessageBody
}

export const threadRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/:channelId/threads', run: create },
  { method: 'POST', path: '/channels/:channelId/messages/:messageId/threads', run: createFromMessage },
  { method: 'GET', path: '/channels/:channelId/threads/archived/public', run: listArchived },
  { method: 'GET', path: '/guilds/:guildId/threads/active', run: listActive },
  { method: 'PUT', path: '/channels/:channelId/thread-members/@me', run: join },
  { method: 'DELETE', path: '/channels/:channelId/thread-members/@me', run: leave },
  { method: 'GET', path: '/channels/:channelId/thread-members', run: listMembers },
  { method: 'GET', path: '/channels/:channelId/thread-members/:userId', run: getMember },
]

function create(world: World, request: ApiRequest) {
  const parent = channelById(world, request.param('channelId'))
  requireAccess(world, world.bot.id, parent)
  const body = request.body as ThreadBody
  if (parent.type === ChannelType.GuildForum) return createPost(world, request)
  if (parent.type !== ChannelType.GuildText) throw apiError('wrongChannelType')
  checkFormBody(CreateTextThreadWithoutMessageRequestSchema, body)
  const type = body.type ?? ChannelType.PrivateThread
  requirePermissions(
    world,
    world.bot.id,
    parent,
    type === ChannelType.PrivateThread ? 'CreatePrivateThreads' : 'CreatePublicThreads',
  )
  const thread = createThread(world, parent, { ...draftOf(world, body), type })
  if (type === ChannelType.PublicThread) {
    createMessage(world, parent, {
      author: world.bot,
      type: MessageType.ThreadCreated,
      content: thread.name,
      extra: { message_reference: { type: 0, channel_id: thread.id, guild_id: parent.guildId ?? '' } },
    })
  }
  return { status: 201, body: encodeChannel(thread) }
}

function createPost(world: World, request: ApiRequest) {
  const forum = channelById(world, request.param('channelId'))
  const body = request.body as ThreadBody
  checkFormBody(CreateForumThreadRequestSchema, body)
  const message = body.message ?? {}
  checkMessageBody(message, message.flags ?? 0)
  requirePermissions(
    world,
    world.bot.id,
    forum,
    'SendMessages',
    ...(request.files.size > 0 ? (['AttachFiles'] as const) : []),
  )
  checkNotEmpty(message, request.files.size)
  checkTags(world, forum, body.applied_tags ?? [], [])
  const starter = draftFromBody(message, request.files)
  const thread = createThread(world, forum, draftOf(world, body))
  const first = createMessage(world, thread, { ...starter, author: world.bot, id: thread.id })
  return { status: 201, body: { ...encodeChannel(thread), message: encodeMessage(world, first) } }
}

function createFromMessage(world: World, request: ApiRequest) {
  const parent = channelById(world, request.param('channelId'))
  requirePermissions(world, world.bot.id, parent, 'CreatePublicThreads')
  const body = request.body as ThreadBody
  checkFormBody(CreateTextThreadWithMessageRequestSchema, body)
  if (parent.type !== ChannelType.GuildText) throw apiError('wrongChannelType')
  const message = messageById(parent, request.param('messageId'))
  if (((message.body.flags ?? 0) & MessageFlags.HasThread) !== 0) throw apiError('threadExists')
  const thread = startThreadFromMessage(world, parent, message, draftOf(world, body))
  return { status: 201, body: encodeChannel(thread) }
}

function listArchived(world: World, request: ApiRequest) {
  const parent = channelById(world, request.param('channelId'))
  requirePermissions(world, world.bot.id, parent, 'ReadMessageHistory')
  return ok({
    ...threadList(
      world,
      threadsOf(world, parent.id).filter(({ thread }) => thread.archived),
    ),
    has_more: false,
  })
}

function listActive(world: World, request: ApiRequest) {
  const threads = [...world.channels.values()].filter(isThread)
  const here = threads.filter(
    ({ guildId, thread }) => guildId === request.param('guildId') && !thread.archived,
  )
  return ok(threadList(world, here))
}

function join(world: World, request: ApiRequest) {
  const thread = visibleThread(world, request)
  if (thread.thread.archived) throw apiError('threadArchived')
  joinThread(world, thread, world.bot.id)
  return done
}

function leave(world: World, request: ApiRequest) {
  const thread = visibleThread(world, request)
  if (thread.thread.archived) throw apiError('threadArchived')
  leaveThread(world, thread, world.bot.id)
  return done
}

function listMembers(world: World, request: ApiRequest) {
  const thread = visibleThread(world, request)
  return ok([...thread.thread.memberIds].map(([id, at]) => encodeThreadMember(thread, id, at)))
}

function getMember(world: World, request: ApiRequest) {
  const thread = visibleThread(world, request)
  const userId = request.param('userId').replace('@me', world.bot.id)
  const joinedAt = thread.thread.memberIds.get(userId)
  if (joinedAt === undefined) throw apiError('unknownMember')
  return ok(encodeThreadMember(thread, userId, joinedAt))
}

function visibleThread(world: World, request: ApiRequest): ThreadChannel {
  const channel = channelById(world, request.param('channelId'))
  requireAccess(world, world.bot.id, channel)
  if (!isThread(channel)) throw apiError('wrongChannelType')
  return channel
}

function threadList(world: World, threads: readonly ThreadChannel[]) {
  return {
    threads: threads.map(encodeChannel),
    members: threads.flatMap((channel) => {
      const joinedAt = channel.thread.memberIds.get(world.bot.id)
      return joinedAt === undefined ? [] : [encodeThreadMember(channel, world.bot.id, joinedAt)]
    }),
  }
}

function draftOf(world: World, body: ThreadBody) {
  return {
    name: body.name,
    ownerId: world.bot.id,
    appliedTags: body.applied_tags ?? undefined,
    autoArchiveMinutes: body.auto_archive_duration ?? undefined,
    slowmodeSeconds: body.rate_limit_per_user ?? undefined,
  }
}
