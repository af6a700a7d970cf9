import type { Guild } from 'discord.js'
import { readSettings, type ServerSettings } from '../../desk/settings/server-settings.ts'
import { escapeWords } from '../../reply/escape.ts'
import { texts } from '../../reply/texts.ts'
import type { PanelId } from './panel-ids.ts'
import { choosableTypes } from './support-places.ts'
import { whatIsGone, withoutGone } from './what-is-gone.ts'

/** Somebody clicked a button of the panel, or picked from a select menu. */
export interface PanelUse extends PanelId {
  /** What was picked: ids, names of packs, words of a setting. */
  readonly values: readonly string[]
}

/** The server that settings are chosen for. */
export interface SetUpServer {
  readonly guild: Guild
  /** The names of the packs that are known. */
  readonly installed: readonly string[]
}

/** The settings as somebody wants them, or why they cannot have that. The same object: nothing changes. */
export type Change = ServerSettings | { readonly refusal: string }

/** Changes the one setting that a button or menu is for. What is not there to be picked changes nothing. */
export function changeSettings(now: ServerSettings, use: PanelUse, server: SetUpServer): Change {
  const [value = ''] = use.values
  switch (use.control) {
    case 'channels':
      return { ...now, supportChannels: use.values.filter((id) => isChoosable(server.guild, id)) }
    case 'mentions-only':
      return { ...now, supportChannels: [] }
    case 'default-channels': {
      const { supportChannels: _, ...rest } = now
      return rest
    }
    case 'forget':
      return withoutGone(now, whatIsGone(now, server.guild, server.installed))
    case 'packs':
      return choosePacks(now, use.values, server)
    case 'helper-role':
      return chooseRole(now, value, server.guild)
    case 'solutions':
      return readSettings({ ...now, solutions: value }) ?? now
    case 'solved-threads':
      return readSettings({ ...now, solvedThreads: value }) ?? now
    case 'solved-tag':
      return chooseTag(now, use, server.guild)
    case 'hints-on':
    case 'hints-off':
      return { ...now, hints: use.control === 'hints-on' }
    case 'nudges-on':
    case 'nudges-off':
      return { ...now, nudges: use.control === 'nudges-on' }
    case 'check':
    case 'forum':
      return now
  }
}

function isChoosable(guild: Guild, channelId: string): boolean {
  const type = guild.channels.cache.get(channelId)?.type
  return choosableTypes.some((choosable) => choosable === type)
}

/** All packs chosen means also those that will be installed later. */
function choosePacks(
  now: ServerSettings,
  values: readonly string[],
  { installed }: SetUpServer,
): ServerSettings {
  const packs = installed.filter((id) => values.includes(id))
  const { packs: _, ...rest } = now
  if (packs.length === 0) return now
  return packs.length === installed.length ? rest : { ...rest, packs }
}

function chooseRole(now: ServerSettings, roleId: string, guild: Guild): Change {
  const { helperRoleId: _, ...rest } = now
  if (roleId === '') return rest
  const role = guild.roles.cache.get(roleId)
  if (!role) return now
  if (role.id === guild.id) return { refusal: texts.setup.helperRole.notEveryone }
  if (role.managed) return { refusal: texts.setup.helperRole.notManaged(escapeWords(role.name)) }
  return { ...rest, helperRoleId: role.id }
}

/** A value that is no tag of the forum stands for the tag that is found by its name. */
function chooseTag(now: ServerSettings, { forumId = '', values }: PanelUse, guild: Guild): ServerSettings {
  const forum = guild.channels.cache.get(forumId)
  if (!forum?.isThreadOnly()) return now
  const { [forumId]: _, ...others } = now.solvedTags
  const tag = forum.availableTags.find(({ id }) => id === values[0])
  return { ...now, solvedTags: tag ? { ...others, [forumId]: tag.id } : others }
}
