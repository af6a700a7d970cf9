import type { Guild } from 'discord.js'
import type { Logger } from 'pino'
import { texts } from '../../reply/texts.ts'
import type { Panel } from '../commands/command.ts'
import { whisper } from '../interaction-replies.ts'
import type { Reception } from '../reception.ts'
import { changeSettings, type PanelUse } from './change-settings.ts'
import { maySetUp } from './may-set-up.ts'
import { panelId, readPanelId } from './panel-ids.ts'
import { renderPanel } from './render-panel.ts'
import { viewServer } from './view-server.ts'

/** The message that `/setup` shows, in which settings are changed. */
export const setupPanel: Panel = {
  panelId,
  async use(interaction, reception, log) {
    const id = readPanelId(interaction.customId)
    if (!id) return whisper(interaction, texts.discord.unknownButton)
    if (!maySetUp(interaction)) return whisper(interaction, texts.setup.notAllowed)
    await interaction.deferUpdate()
    const { guild } = interaction
    const values = interaction.isAnySelectMenu() ? interaction.values : []
    const refusal = await change(reception, guild, { ...id, values }, log)
    const forumId = id.control === 'forum' ? values[0] : id.forumId
    await interaction.editReply(renderPanel(await viewServer(reception, guild, { forumId, refusal })))
  },
}

/** Changes one setting of those that hold now, so that of two managers each keeps what they chose. */
const change = (
  { settings, desk, inOrder }: Reception,
  guild: Guild,
  use: PanelUse,
  log: Logger,
): Promise<string | undefined> =>
  inOrder(`settings:${guild.id}`, async () => {
    const now = settings.of(guild.id)
    const next = changeSettings(now, use, { guild, installed: [...desk.products().keys()] })
    if ('refusal' in next) return next.refusal
    if (next === now) return undefined
    await settings.change(guild.id, next)
    log.info({ control: use.control }, 'a setting was changed')
    return undefined
  })
