import { ChannelType } from 'discord.js'
import {
  CreatePrivateChannelRequestSchema,
  UpdateGuildChannelRequestPartialSchema,
} from 'discord-api-spec/zod'
import { apiError } from '../checks/api-error.ts'
import { checkFormBody } from '../checks/form-body.ts'
import {
  announceChannelChange,
  deleteChannel,
  encodeDirectMessages,
  openDirectMessages,
} from '../state/channels.ts'
import { encodeChannel } from '../state/encode-channel.ts'
import { channelById, isThread, messageById } from '../state/lookups.ts'
import { announceChange } from '../state/messages.ts'
import type { ChannelRecord } from '../state/records.ts'
import { requireAccess, requirePermissions } from '../state/sending-rules.ts'
import type { World } from '../state/world.ts'
import { messageAnswer } from './message-routes.ts'
import { type ApiRequest, done, ok, type Route } from './route.ts'
import { patchThread } from './thread-patch.ts'

const maxPins = 50

export const channelRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channelId', run: get },
  { method: 'PATCH', path: '/channels/:channelId', run: patch },
  { method: 'DELETE', path: '/channels/:channelId', run: remove },
  { method: 'POST', path: '/channels/:channelId/typing', run: type },
  { method: 'GET', path: '/channels/:channelId/pins', run: pins },
  { method: 'GET', path: '/channels/:channelId/messages/pins', run: pinPage },
  { method: 'PUT', path: '/channels/:channelId/pins/:messageId', run: pin },
  { method: 'PUT', path: '/channels/:channelId/messages/pins/:messageId', run: pin },
  { method: 'DELETE', path: '/channels/:channelId/pins/:messageId', run: unpin },
  { method: 'DELETE', path: '/channels/:channelId/messages/pins/:messageId', run: unpin },
  { method: 'POST', path: '/users/@me/channels', run: openDm },
]

function get(world: World, request: ApiRequest) {
  return ok(encodeAny(world, visibleChannel(world, request)))
}

function patch(world: World, request: ApiRequest) {
  const channel = visibleChannel(world, request)
  if (isThread(channel)) return ok(patchThread(world, channel, request.body))
  checkFormBody(UpdateGuildChannelRequestPartialSchema, request.body)
  requirePermissions(world, world.bot.id, channel, 'ManageChannels')
  const body = request.body as {
    name?: string
    topic?: string | null
    rate_limit_per_user?: number
    flags?: number
  }
  channel.name = body.name ?? channel.name
  channel.topic = body.topic === undefined ? channel.topic : body.topic
  channel.slowmodeSeconds = body.rate_limit_per_user ?? channel.slowmodeSeconds
  channel.flags = body.flags ?? channel.flags
  announceChannelChange(world, channel)
  return ok(encodeChannel(channel))
}

function remove(world: World, request: ApiRequest) {
  const channel = visibleChannel(world, request)
  requirePermissions(world, world.bot.id, channel, isThread(channel) ? 'ManageThreads' : 'ManageChannels')
  deleteChannel(world, channel)
  return ok(encodeAny(world, channel))
}

function type(world: World, request: ApiRequest) {
  const channel = visibleChannel(world, request)
  requirePermissions(
    world,
    world.bot.id,
    channel,
    isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages',
  )
  const { guildId, id } = channel
  const timestamp = Math.floor(world.clock.now() / 1000)
  const d = { channel_id: id, user_id: world.bot.id, timestamp, ...(guildId && { guild_id: guildId }) }
  world.publish({ t: 'TYPING_START', guildId, channelId: id, d })
  return done
}

function pins(world: World, request: ApiRequest) {
  const channel = visibleChannel(world, request)
  return ok(pinned(channel).map((message) => messageAnswer(world, message)))
}

function pinPage(world: World, request: ApiRequest) {
  const channel = visibleChannel(world, request)
  const items = pinned(channel).map((message) => ({
    pinned_at: message.body.timestamp,
    message: messageAnswer(world, message),
  }))
  return ok({ items, has_more: false })
}

function pin(world: World, request: ApiRequest) {
  const channel = visibleChannel(world, request)
  requirePermissions(world, world.bot.id, channel, 'PinMessages')
  if (pinned(channel).length >= maxPins) throw apiError('tooManyPins')
  return setPinned(world, channel, request.param('messageId'), true)
}

function unpin(world: World, request: ApiRequest) {
  const channel = visibleChannel(world, request)
  requirePermissions(world, world.bot.id, channel, 'PinMessages')
  return setPinned(world, channel, request.param('messageId'), false)
}

function openDm(world: World, request: ApiRequest) {
  checkFormBody(CreatePrivateChannelRequestSchema, request.body)
  const { recipient_id: recipientId = '' } = request.body as { recipient_id?: string }
  const recipient = world.users.get(recipientId)
  if (recipient === undefined) throw apiError('unknownUser')
  if (recipient.bot) throw apiError('cannotMessageUser')
  return ok(encodeDirectMessages(world, openDirectMessages(world, recipientId)))
}

function visibleChannel(world: World, request: ApiRequest): ChannelRecord {
  const channel = channelById(world, request.param('channelId'))
  requireAccess(world, world.bot.id, channel)
  return channel
}

function encodeAny(world: World, channel: ChannelRecord): object {
  return channel.type === ChannelType.DM ? encodeDirectMessages(world, channel) : encodeChannel(channel)
}

function pinned(channel: ChannelRecord) {
  return [...channel.messages.values()].filter((message) => message.body.pinned && !message.deleted).reverse()
}

function setPinned(world: World, channel: ChannelRecord, messageId: string, isPinned: boolean) {
  const message = messageById(channel, messageId)
  message.body.pinned = isPinned
  announceChange(world, message)
  const { guildId, id } = channel
  world.publish({
    t: 'CHANNEL_PINS_UPDATE',
    guildId,
    channelId: id,
    d: {
      channel_id: id,
      last_pin_timestamp: new Date(world.clock.now()).toISOString(),
      ...(guildId && { guild_id: guildId }),
    },
  })
  return done
}
