import { apiError } from '../checks/api-error.ts'
import { channelById, messageById } from '../state/lookups.ts'
import { isAllowed } from '../state/permissions.ts'
import { addReaction, clearReactions, removeReaction } from '../state/reactions.ts'
import { requireAccess, requirePermissions } from '../state/sending-rules.ts'
import { compareSnowflakes } from '../state/snowflakes.ts'
import type { World } from '../state/world.ts'
import { type ApiRequest, done, ok, type Route } from './route.ts'

const reactions = '/channels/:channelId/messages/:messageId/reactions'

export const reactionRoutes: readonly Route[] = [
  { method: 'PUT', path: `${reactions}/:emoji/@me`, run: react },
  { method: 'DELETE', path: `${reactions}/:emoji/@me`, run: takeBack },
  { method: 'DELETE', path: `${reactions}/:emoji/:userId`, run: takeBackFrom },
  { method: 'DELETE', path: `${reactions}/:emoji`, run: clearOne },
  { method: 'DELETE', path: reactions, run: clearAll },
  { method: 'GET', path: `${reactions}/:emoji`, run: list },
]

function react(world: World, request: ApiRequest) {
  const { channel, message } = target(world, request)
  const emoji = emojiOf(request)
  requirePermissions(world, world.bot.id, channel, 'ReadMessageHistory')
  if (!message.reactions.has(emoji)) requirePermissions(world, world.bot.id, channel, 'AddReactions')
  if (channel.thread?.archived) throw apiError('threadArchived')
  addReaction(world, message, emoji, world.bot.id)
  return done
}

function takeBack(world: World, request: ApiRequest) {
  const { message } = target(world, request)
  removeReaction(world, message, emojiOf(request), world.bot.id)
  return done
}

function takeBackFrom(world: World, request: ApiRequest) {
  const { channel, message } = target(world, request)
  requirePermissions(world, world.bot.id, channel, 'ManageMessages')
  removeReaction(world, message, emojiOf(request), request.param('userId'))
  return done
}

function clearOne(world: World, request: ApiRequest) {
  const { channel, message } = target(world, request)
  requirePermissions(world, world.bot.id, channel, 'ManageMessages')
  clearReactions(world, message, emojiOf(request))
  return done
}

function clearAll(world: World, request: ApiRequest) {
  const { channel, message } = target(world, request)
  requirePermissions(world, world.bot.id, channel, 'ManageMessages')
  clearReactions(world, message)
  return done
}

function list(world: World, request: ApiRequest) {
  const { channel, message } = target(world, request)
  if (!isAllowed(world, world.bot.id, channel, 'ReadMessageHistory')) throw apiError('missingAccess')
  const after = request.query.get('after')
  const ids = [...(message.reactions.get(emojiOf(request)) ?? [])]
    .filter((id) => after === null || compareSnowflakes(id, after) > 0)
    .sort(compareSnowflakes)
    .slice(0, Number(request.query.get('limit') ?? 25))
  return ok(ids.flatMap((id) => world.users.get(id) ?? []))
}

function target(world: World, request: ApiRequest) {
  const channel = channelById(world, request.param('channelId'))
  requireAccess(world, world.bot.id, channel)
  return { channel, message: messageById(channel, request.param('messageId')) }
}

/** Plain text is no emoji: it must hold a pictograph, a keycap or a flag, or be `name:id`. */
function emojiOf(request: ApiRequest): string {
  const emoji = request.param('emoji')
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3|^\w+:\d+$/u.test(emoji))
    throw apiError('unknownEmoji')
  return emoji
}
