import { GatewayIntentBits } from 'discord.js'
import { contentFor } from '../state/message-content.ts'
import { canSee } from '../state/permissions.ts'
import type { Id } from '../state/records.ts'
import type { World, WorldEvent } from '../state/world.ts'
import { isEventWanted } from './intents.ts'
import type { Session } from './session.ts'

/** The shard a guild belongs to; what has no guild belongs to shard 0. */
export function shardOf(guildId: Id | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount))
}

/** Whether a session hears of an event: its shard, its intents, and what the bot may see. */
export function isHeardBy(world: World, session: Session, event: WorldEvent): boolean {
  const [shardId, shardCount] = session.shard
  if (shardOf(event.guildId, shardCount) !== shardId || !isEventWanted(session.intents, event)) return false
  const guild = world.guilds.get(event.guildId ?? '')
  if (guild !== undefined && !guild.members.has(world.bot.id)) return event.t === 'GUILD_DELETE'
  const channel = event.channelId === undefined ? undefined : world.channels.get(event.channelId)
  return channel === undefined || canSee(world, world.bot.id, channel)
}

/** An event as this session gets it: without MESSAGE_CONTENT, blanked. */
export function payloadFor(world: World, session: Session, event: WorldEvent): object {
  if (event.message === undefined) return event.d
  const hasIntent = (session.intents & GatewayIntentBits.MessageContent) !== 0
  return contentFor(world, event.message, event.d, hasIntent)
}
