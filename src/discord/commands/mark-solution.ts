import { ApplicationCommandType } from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { judge } from '../solutions/find-marked.ts'
import { markMessage } from '../solutions/mark-message.ts'
import type { MessageMenu } from './command.ts'
import { inServers } from './in-servers.ts'

/** Marks a message of a thread as what solved it. */
export const markSolution: MessageMenu = {
  definition: {
    type: ApplicationCommandType.Message,
    name: texts.commands.markSolution,
    ...inServers,
  },

  run: (interaction, reception, log) =>
    markMessage(reception, interaction, log, async (thread) => judge(thread, interaction.targetMessage)),
}
