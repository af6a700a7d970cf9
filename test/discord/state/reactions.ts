import { apiError } from '../checks/api-error.ts'
import { encodeMember } from './encode-guild.ts'
import { encodeEmoji } from './encode-message.ts'
import type { Id, MessageRecord } from './records.ts'
import type { World } from './world.ts'

const maxDifferentReactions = 20

/** Adds somebody's reaction; a second time changes nothing. */
export function addReaction(world: World, message: MessageRecord, emoji: string, userId: Id): void {
  const users = message.reactions.get(emoji)
  if (users?.has(userId)) return
  if (users === undefined && message.reactions.size >= maxDifferentReactions)
    throw apiError('tooManyReactions')
  message.reactions.set(emoji, new Set([...(users ?? []), userId]))
  const member = world.guilds.get(message.guildId ?? '')?.members.get(userId)
  publishReaction(world, 'MESSAGE_REACTION_ADD', message, {
    user_id: userId,
    emoji: encodeEmoji(emoji),
    message_author_id: message.body.author.id,
    burst: false,
    burst_colors: [],
    type: 0,
    ...(member === undefined ? {} : { member: encodeMember(member) }),
  })
}

/** Takes somebody's reaction back. */
export function removeReaction(world: World, message: MessageRecord, emoji: string, userId: Id): void {
  const users = message.reactions.get(emoji)
  if (!users?.delete(userId)) return
  if (users.size === 0) message.reactions.delete(emoji)
  publishReaction(world, 'MESSAGE_REACTION_REMOVE', message, {
    user_id: userId,
    emoji: encodeEmoji(emoji),
    burst: false,
    type: 0,
  })
}

/** Takes away all reactions, or all of one emoji. */
export function clearReactions(world: World, message: MessageRecord, emoji?: string): void {
  if (emoji === undefined) {
    message.reactions.clear()
    publishReaction(world, 'MESSAGE_REACTION_REMOVE_ALL', message, {})
  } else if (message.reactions.delete(emoji)) {
    publishReaction(world, 'MESSAGE_REACTION_REMOVE_EMOJI', message, { emoji: encodeEmoji(emoji) })
  }
}

function publishReaction(world: World, t: string, message: MessageRecord, fields: object): void {
  const { channelId, guildId } = message
  const place = { channel_id: channelId, message_id: message.id, ...(guildId && { guild_id: guildId }) }
  world.publish({ t, guildId, channelId, d: { ...place, ...fields } })
}
