import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { answerOrder } from '../answer-order.ts'
import { readMessage } from '../read-message.ts'
import type { MessageMenu } from './command.ts'

/** Looks at any message, for the eyes of whoever asks. Discord sends its content along, whatever the bot may read. */
export const diagnoseThis: MessageMenu = {
  definition: {
    type: ApplicationCommandType.Message,
    name: texts.commands.diagnoseThis,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(interaction, reception, log) {
    const { targetMessage } = interaction
    const read = () => readMessage(targetMessage, reception.mayFetch, log)
    await answerOrder(
      reception,
      interaction,
      { read, authorId: targetMessage.author.id, isPublic: false },
      log,
    )
  },
}
