import type { Guild } from 'discord.js'
import type { ServerSettings } from '../../desk/settings/server-settings.ts'

/** What was chosen once and no longer exists. */
export interface Gone {
  readonly channelIds: readonly string[]
  readonly helperRole: boolean
  /** Forums whose chosen tag, or who themselves, are no longer there. */
  readonly tagsOfForums: readonly string[]
  readonly packs: readonly string[]
}

/** @param installed the names of the packs that are known */
export function whatIsGone(
  { supportChannels = [], helperRoleId, solvedTags, packs = [] }: ServerSettings,
  guild: Guild,
  installed: Iterable<string>,
): Gone {
  const { channels, roles } = guild
  const known = new Set(installed)
  const hasTag = (forumId: string, tagId: string) => {
    const forum = channels.cache.get(forumId)
    return forum?.isThreadOnly() === true && forum.availableTags.some(({ id }) => id === tagId)
  }
  return {
    channelIds: supportChannels.filter((id) => !channels.cache.has(id)),
    helperRole: helperRoleId !== undefined && !roles.cache.has(helperRoleId),
    tagsOfForums: Object.entries(solvedTags).flatMap(([forumId, tagId]) =>
      hasTag(forumId, tagId) ? [] : [forumId],
    ),
    packs: packs.filter((id) => !known.has(id)),
  }
}

/** The settings without what is gone. Where no chosen pack is left, all are known again. */
export function withoutGone(now: ServerSettings, gone: Gone): ServerSettings {
  const { supportChannels, helperRoleId, packs, ...rest } = now
  const keptPacks = packs?.filter((id) => !gone.packs.includes(id)) ?? []
  return {
    ...rest,
    ...(supportChannels && {
      supportChannels: supportChannels.filter((id) => !gone.channelIds.includes(id)),
    }),
    ...(helperRoleId !== undefined && !gone.helperRole && { helperRoleId }),
    ...(keptPacks.length > 0 && { packs: keptPacks }),
    solvedTags: Object.fromEntries(
      Object.entries(rest.solvedTags).filter(([forumId]) => !gone.tagsOfForums.includes(forumId)),
    ),
  }
}
