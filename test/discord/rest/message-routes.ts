import { MessageReferenceType } from 'discord.js'
import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod'
import { apiError, formError } from '../checks/api-error.ts'
import { checkFormBody } from '../checks/form-body.ts'
import { checkMessageBody, checkNotEmpty, type MessageBody } from '../checks/message-body.ts'
import { encodeMessage } from '../state/encode-message.ts'
import { channelById, messageById } from '../state/lookups.ts'
import { contentFor } from '../state/message-content.ts'
import { createMessage, deleteMessage, editMessage } from '../state/messages.ts'
import { isAllowed } from '../state/permissions.ts'
import type { ChannelRecord, MessageRecord } from '../state/records.ts'
import { prepareToSend, requireAccess, requirePermissions } from '../state/sending-rules.ts'
import { compareSnowflakes, timeOfSnowflake } from '../state/snowflakes.ts'
import type { World } from '../state/world.ts'
import { changeFromBody, checkLeavesSomething, draftFromBody, mergeFlags } from './message-input.ts'
import { type ApiRequest, done, ok, type Route } from './route.ts'

const noncePeriodMs = 5 * 60 * 1000
const maxBulkDeleteAgeMs = 14 * 24 * 60 * 60 * 1000

export const messageRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/:channelId/messages', run: create },
  { method: 'GET', path: '/channels/:channelId/messages', run: list },
  { method: 'POST', path: '/channels/:channelId/messages/bulk-delete', run: bulkDelete },
  { method: 'GET', path: '/channels/:channelId/messages/:messageId', run: get },
  { method: 'PATCH', path: '/channels/:channelId/messages/:messageId', run: edit },
  { method: 'DELETE', path: '/channels/:channelId/messages/:messageId', run: remove },
]

/** A message as REST shows it: blanked when the application has no MESSAGE_CONTENT. */
export function messageAnswer(world: World, message: MessageRecord): object {
  return contentFor(
    world,
    message,
    encodeMessage(world, message),
    world.privilegedIntents.has('MessageContent'),
  )
}

function create(world: World, request: ApiRequest) {
  const channel = channelById(world, request.param('channelId'))
  const body = request.body as MessageBody
  checkFormBody(MessageCreateRequestSchema, body)
  checkMessageBody(body, body.flags ?? 0)
  requireAccess(world, world.bot.id, channel)
  const again = body.enforce_nonce ? sameNonce(world, channel, body.nonce) : undefined
  if (again !== undefined) return ok(encodeMessage(world, again))

  checkNotEmpty(body, request.files.size)
  const draft = draftFromBody(body, request.files)
  const replyTo = repliedMessage(channel, body)
  prepareToSend(world, world.bot.id, channel, {
    hasFiles: request.files.size > 0,
    hasEmbeds: (body.embeds?.length ?? 0) > 0,
    isReply: replyTo !== undefined,
  })
  const nonce = body.nonce ?? undefined
  return ok(
    encodeMessage(world, createMessage(world, channel, { ...draft, author: world.bot, replyTo, nonce })),
  )
}

function list(world: World, request: ApiRequest) {
  const channel = readableChannel(world, request)
  const limit = Number(request.query.get('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw formError(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.')
  }
  const newestFirst = [...channel.messages.values()]
    .filter((message) => !message.deleted && message.visibleTo === undefined)
    .sort((a, b) => compareSnowflakes(b.id, a.id))
  return ok(pageOf(newestFirst, request.query, limit).map((message) => messageAnswer(world, message)))
}

function get(world: World, request: ApiRequest) {
  const channel = readableChannel(world, request)
  return ok(messageAnswer(world, messageById(channel, request.param('messageId'))))
}

function edit(world: World, request: ApiRequest) {
  const channel = channelById(world, request.param('channelId'))
  requireAccess(world, world.bot.id, channel)
  const message = messageById(channel, request.param('messageId'))
  const body = request.body as MessageBody
  checkFormBody(MessageEditRequestPartialSchema, body)
  if (message.body.author.id !== world.bot.id) throw apiError('notYourMessage')
  const flags = body.flags ?? undefined
  checkMessageBody(body, flags === undefined ? (message.body.flags ?? 0) : mergeFlags(message, flags))
  if (channel.thread?.archived) throw apiError('threadArchived')
  checkLeavesSomething(message, body, request.files)
  editMessage(world, message, changeFromBody(message, body, request.files))
  return ok(encodeMessage(world, message))
}

function remove(world: World, request: ApiRequest) {
  const channel = channelById(world, request.param('channelId'))
  requireAccess(world, world.bot.id, channel)
  const message = messageById(channel, request.param('messageId'))
  if (message.body.author.id !== world.bot.id) {
    requirePermissions(world, world.bot.id, channel, 'ManageMessages')
  }
  deleteMessage(world, message)
  return done
}

function bulkDelete(world: World, request: ApiRequest) {
  const channel = channelById(world, request.param('channelId'))
  requirePermissions(world, world.bot.id, channel, 'ManageMessages')
  const { messages: ids = [] } = request.body as { messages?: string[] }
  if (ids.length < 2 || ids.length > 100) throw apiError('invalidDeleteCount')
  if (ids.some((id) => world.clock.now() - timeOfSnowflake(id) > maxBulkDeleteAgeMs))
    throw apiError('tooOldToDelete')
  for (const id of ids) {
    const message = channel.messages.get(id)
    if (message !== undefined) message.deleted = true
  }
  const d = { ids, channel_id: channel.id, guild_id: channel.guildId }
  world.publish({ t: 'MESSAGE_DELETE_BULK', guildId: channel.guildId, channelId: channel.id, d })
  return done
}

/** Without READ_MESSAGE_HISTORY nothing old can be fetched. */
function readableChannel(world: World, request: ApiRequest): ChannelRecord {
  const channel = channelById(world, request.param('channelId'))
  requireAccess(world, world.bot.id, channel)
  if (!isAllowed(world, world.bot.id, channel, 'ReadMessageHistory')) throw apiError('missingAccess')
  return channel
}

function pageOf(
  newestFirst: readonly MessageRecord[],
  query: URLSearchParams,
  limit: number,
): MessageRecord[] {
  const [before, after, around] = ['before', 'after', 'around'].map((name) => query.get(name))
  const isOlder = (message: MessageRecord, id: string) => compareSnowflakes(message.id, id) < 0
  const isNewer = (message: MessageRecord, id: string) => compareSnowflakes(message.id, id) > 0
  if (before) return newestFirst.filter((message) => isOlder(message, before)).slice(0, limit)
  if (after) return newestFirst.filter((message) => isNewer(message, after)).slice(-limit)
  if (!around) return newestFirst.slice(0, limit)
  const half = Math.floor(limit / 2)
  const newer = newestFirst.filter((message) => isNewer(message, around))
  return [
    ...newer.slice(-half),
    ...newestFirst.filter((message) => !isNewer(message, around)).slice(0, limit - half),
  ]
}

function sameNonce(
  world: World,
  channel: ChannelRecord,
  nonce: MessageBody['nonce'],
): MessageRecord | undefined {
  if (nonce === undefined || nonce === null) return undefined
  return [...channel.messages.values()].find(
    (message) =>
      message.nonce === nonce &&
      message.body.author.id === world.bot.id &&
      world.clock.now() - timeOfSnowflake(message.id) < noncePeriodMs,
  )
}

function repliedMessage(channel: ChannelRecord, body: MessageBody): MessageRecord | undefined {
  const reference = body.message_reference
  if (!reference || reference.type === MessageReferenceType.Forward) return undefined
  const message = channel.messages.get(reference.message_id)
  if (message !== undefined && !message.deleted) return message
  if (reference.fail_if_not_exists === false) return undefined
  throw formError(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message')
}
