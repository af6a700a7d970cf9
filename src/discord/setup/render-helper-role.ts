import { RoleSelectMenuBuilder } from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { writePanelId } from './panel-ids.ts'
import { menuPart, type PanelPart, titledPart } from './panel-parts.ts'
import type { ServerView } from './view-server.ts'

const words = texts.setup.helperRole

/** Who helps. A choice that does not hold is told here. */
export function renderHelperRole({ settings, guild, forum, refusal }: ServerView): readonly PanelPart[] {
  const role = guild.roles.cache.get(settings.helperRoleId ?? '')
  const menu = new RoleSelectMenuBuilder()
    .setCustomId(writePanelId({ control: 'helper-role', forumId: forum?.id }))
    .setPlaceholder(words.placeholder)
    .setMinValues(0)
    .setDefaultRoles(role ? [role.id] : [])
  const lines = [role ? words.is(`<@&${role.id}>`) : words.none, ...(refusal === undefined ? [] : [refusal])]
  return [titledPart(words.heading, ...lines), menuPart(menu)]
}
