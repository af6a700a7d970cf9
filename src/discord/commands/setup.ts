import { ApplicationCommandType, MessageFlags, PermissionFlagsBits } from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { whisper } from '../interaction-replies.ts'
import { maySetUp } from '../setup/may-set-up.ts'
import { renderPanel } from '../setup/render-panel.ts'
import { viewServer } from '../setup/view-server.ts'
import type { SlashCommand } from './command.ts'
import { inServers } from './in-servers.ts'

/** `/setup`: shows a server's settings, for those who may change them. */
export const setup: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'setup',
    description: texts.setup.command,
    // A server can open a command to others, so it is asked again.
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    ...inServers,
  },

  async run(interaction, reception) {
    if (!maySetUp(interaction)) return whisper(interaction, texts.setup.notAllowed)
    const panel = renderPanel(await viewServer(reception, interaction.guild))
    await interaction.reply({ ...panel, flags: panel.flags | MessageFlags.Ephemeral })
  },
}
