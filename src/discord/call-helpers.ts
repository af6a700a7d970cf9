import { type GuildTextBasedChannel, PermissionFlagsBits } from 'discord.js'
import type { Saying } from '../desk/decision.ts'
import type { Pings } from './message-bodies.ts'
import type { Reception } from './reception.ts'

/** What is said, with those named who help in this server where it calls them; pinged where the bot may. */
export function callHelpers(
  { settings }: Pick<Reception, 'settings'>,
  channel: GuildTextBasedChannel,
  { messages, callsHelpers }: Pick<Saying, 'messages' | 'callsHelpers'>,
): { readonly messages: readonly string[]; readonly pings?: Pings } {
  const { helperRoleId } = settings.of(channel.guildId)
  const role = helperRoleId === undefined ? undefined : channel.guild.roles.cache.get(helperRoleId)
  const [first = '', ...rest] = messages
  if (!callsHelpers || !role) return { messages }
  const mayPing =
    role.mentionable ||
    channel.permissionsFor(channel.client.user)?.has(PermissionFlagsBits.MentionEveryone) === true
  return {
    messages: [`<@&${role.id}> ${first}`, ...rest],
    ...(mayPing && { pings: { roles: [role.id] } }),
  }
}
