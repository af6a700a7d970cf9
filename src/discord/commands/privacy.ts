import { ApplicationCommandOptionType, ApplicationCommandType, MessageFlags } from 'discord.js'
import { deskPolicy } from '../../desk/policy.ts'
import { texts } from '../../reply/texts.ts'
import { whisper } from '../interaction-replies.ts'
import type { SlashCommand } from './command.ts'
import { inServers } from './in-servers.ts'

const words = texts.discord.commands
const onOption = {
  name: 'on',
  description: words.privacyOn,
  type: ApplicationCommandOptionType.Boolean,
  required: true,
} as const

/** `/privacy quiet|forget|show`: what somebody decides about themselves, told to them alone. */
export const privacy: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description: words.privacy,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'quiet',
        description: words.privacyQuiet,
        options: [onOption],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'forget', description: words.privacyForget },
      { type: ApplicationCommandOptionType.Subcommand, name: 'show', description: words.privacyShow },
    ],
    ...inServers,
  },

  async run(interaction, reception) {
    const { options, user } = interaction
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    switch (options.getSubcommand()) {
      case 'quiet': {
        const isQuiet = options.getBoolean(onOption.name, true)
        await reception.privacy.setQuiet(user.id, isQuiet)
        return whisper(interaction, isQuiet ? texts.privacy.quiet : texts.privacy.notQuiet)
      }
      case 'forget':
        await reception.privacy.forget(user.id)
        return whisper(interaction, texts.privacy.forgotten(reception.privacy.isQuiet(user.id)))
      default:
        return whisper(
          interaction,
          texts.privacy.show(
            reception.privacy.isQuiet(user.id),
            deskPolicy.caseRetentionDays,
            deskPolicy.solutionRetentionDays,
          ),
        )
    }
  },
}
