import type { Guild, GuildMember } from 'discord.js'
import type { ServerSettings } from '../../desk/settings/server-settings.ts'
import type { texts } from '../../reply/texts.ts'
import { permissionNames } from '../permissions.ts'
import { solvedTagOf } from '../solutions/solved-tag.ts'
import type { SupportPlace } from './support-places.ts'

export type NeededPermission = keyof typeof texts.setup.permissions

/** A permission that the bot lacks. */
export interface MissingPermission {
  readonly permission: NeededPermission
  /** Where it is lacked; empty: on the whole server, which has no channel to look at. */
  readonly places: readonly SupportPlace[]
  /** None of the bot's roles has it; otherwise a channel takes it away. */
  readonly inRoles: boolean
}

/** What the bot lacks for these settings, in the order of what hurts most. */
export function missingPermissions(
  me: GuildMember,
  settings: ServerSettings,
  places: readonly SupportPlace[],
): readonly MissingPermission[] {
  const missing = new Map<NeededPermission, SupportPlace[]>()
  for (const place of places) {
    const has = place.permissionsFor(me)
    for (const permission of neededIn(place, settings))
      if (!has.has(permission)) missing.set(permission, [...(missing.get(permission) ?? []), place])
  }
  if (places.length === 0)
    for (const permission of neededAnywhere(me.guild, settings))
      if (!me.permissions.has(permission)) missing.set(permission, [])
  return [...missing].map(([permission, places]) => ({
    permission,
    places,
    inRoles: !me.permissions.has(permission),
  }))
}

function neededIn(place: SupportPlace, settings: ServerSettings): readonly NeededPermission[] {
  const marks = settings.solutions === 'sawbones'
  const tags = place.isThreadOnly() && solvedTagOf(place, settings) !== undefined
  const manages = marks && (tags || settings.solvedThreads !== 'stay-open') && !place.isVoiceBased()
  const general = neededAnywhere(place.guild, settings).filter(
    (permission) =>
      // People open the posts of a forum; the chat of a voice channel has no threads.
      !(permission === 'SendMessages' && place.isThreadOnly()) &&
      !(permission === 'SendMessagesInThreads' && place.isVoiceBased()),
  )
  return manages ? [...general, 'ManageThreads'] : general
}

function neededAnywhere(
  guild: Guild,
  { solutions, helperRoleId = '' }: ServerSettings,
): readonly NeededPermission[] {
  const helpers = guild.roles.cache.get(helperRoleId)
  const pings: readonly NeededPermission[] = helpers && !helpers.mentionable ? ['MentionEveryone'] : []
  const marks = solutions === 'sawbones'
  return [...permissionNames.filter((name) => marks || name !== 'AddReactions'), ...pings]
}
