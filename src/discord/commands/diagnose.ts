import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { answerOrder } from '../answer-order.ts'
import type { SlashCommand } from './command.ts'
import { openDiagnoseForm } from './diagnose-form.ts'
import { inServers } from './in-servers.ts'

const words = texts.discord.commands
const fileOption = {
  name: 'file',
  description: words.file,
  type: ApplicationCommandOptionType.Attachment,
} as const
const publicOption = {
  name: 'public',
  description: words.public,
  type: ApplicationCommandOptionType.Boolean,
} as const

/** `/diagnose`: reads a file, or asks for text. */
export const diagnose: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'diagnose',
    description: words.diagnose,
    options: [fileOption, publicOption],
    ...inServers,
  },

  async run(interaction, reception, log) {
    const file = interaction.options.getAttachment(fileOption.name)
    const isPublic = interaction.options.getBoolean(publicOption.name) ?? false
    if (!file) return openDiagnoseForm(interaction, isPublic)
    const sent = { text: '', files: [file] }
    await answerOrder(reception, interaction, { sent, authorId: interaction.user.id, isPublic }, log)
  },
}
