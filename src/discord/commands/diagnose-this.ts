import { ApplicationCommandType } from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { answerOrder } from '../answer-order.ts'
import { sentIn } from '../sent-in-message.ts'
import type { MessageMenu } from './command.ts'
import { inServers } from './in-servers.ts'

/** Looks at any message, for the eyes of whoever asks. Discord sends its content along, whatever the bot may read. */
export const diagnoseThis: MessageMenu = {
  definition: {
    type: ApplicationCommandType.Message,
    name: texts.commands.diagnoseThis,
    ...inServers,
  },

  async run(interaction, reception, log) {
    const { targetMessage } = interaction
    const delivery = { sent: sentIn(targetMessage), authorId: targetMessage.author.id, isPublic: false }
    await answerOrder(reception, interaction, delivery, log)
  },
}
