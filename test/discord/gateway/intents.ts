import { GatewayIntentBits } from 'discord.js'
import type { WorldEvent } from '../state/world.ts'

/** Which intent, in guilds and in DMs, lets an event through. Events not listed need none. */
const intentOfEvent: Record<string, { readonly guild: number; readonly direct?: number }> = {
  ...group(
    [
      'GUILD_CREATE',
      'GUILD_DELETE',
      'GUILD_UPDATE',
      'GUILD_ROLE_CREATE',
      'GUILD_ROLE_UPDATE',
      'GUILD_ROLE_DELETE',
    ],
    { guild: GatewayIntentBits.Guilds },
  ),
  ...group(['CHANNEL_CREATE', 'CHANNEL_UPDATE', 'CHANNEL_DELETE', 'CHANNEL_PINS_UPDATE'], {
    guild: GatewayIntentBits.Guilds,
    direct: GatewayIntentBits.DirectMessages,
  }),
  ...group(['THREAD_CREATE', 'THREAD_UPDATE', 'THREAD_DELETE', 'THREAD_LIST_SYNC', 'THREAD_MEMBERS_UPDATE'], {
    guild: GatewayIntentBits.Guilds,
  }),
  ...group(['GUILD_MEMBER_ADD', 'GUILD_MEMBER_UPDATE', 'GUILD_MEMBER_REMOVE'], {
    guild: GatewayIntentBits.GuildMembers,
  }),
  ...group(['MESSAGE_CREATE', 'MESSAGE_UPDATE', 'MESSAGE_DELETE', 'MESSAGE_DELETE_BULK'], {
    guild: GatewayIntentBits.GuildMessages,
    direct: GatewayIntentBits.DirectMessages,
  }),
  ...group(
    [
      'MESSAGE_REACTION_ADD',
      'MESSAGE_REACTION_REMOVE',
      'MESSAGE_REACTION_REMOVE_ALL',
      'MESSAGE_REACTION_REMOVE_EMOJI',
    ],
    { guild: GatewayIntentBits.GuildMessageReactions, direct: GatewayIntentBits.DirectMessageReactions },
  ),
  TYPING_START: {
    guild: GatewayIntentBits.GuildMessageTyping,
    direct: GatewayIntentBits.DirectMessageTyping,
  },
}

const privileged: Record<string, number> = {
  MessageContent: GatewayIntentBits.MessageContent,
  GuildMembers: GatewayIntentBits.GuildMembers,
  GuildPresences: GatewayIntentBits.GuildPresences,
}

const knownIntents = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0)

/** Whether a session that asked for these intents hears of an event. */
export function isEventWanted(intents: number, event: WorldEvent): boolean {
  const needed = intentOfEvent[event.t]
  if (needed === undefined) return true
  const bit = event.guildId === undefined ? (needed.direct ?? 0) : needed.guild
  return (intents & bit) !== 0
}

/** Names the privileged intents that were asked for but are not switched on for the application. */
export function disallowedIntents(intents: number, enabled: ReadonlySet<string>): string[] {
  return Object.entries(privileged).flatMap(([name, bit]) =>
    (intents & bit) !== 0 && !enabled.has(name) ? [name] : [],
  )
}

/** Whether a number is a set of intents at all. */
export function areIntentsValid(intents: unknown): intents is number {
  return typeof intents === 'number' && Number.isInteger(intents) && (intents & ~knownIntents) === 0
}

function group<T>(names: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]))
}
