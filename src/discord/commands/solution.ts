import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { doorPolicy } from '../policy.ts'
import { findFix, findNamed } from '../solutions/find-marked.ts'
import { markMessage } from '../solutions/mark-message.ts'
import { showMark } from '../solutions/show-mark.ts'
import { unmarkThread } from '../solutions/unmark-thread.ts'
import type { SlashCommand } from './command.ts'
import { inServers } from './in-servers.ts'

const words = texts.discord.commands
const messageOption = {
  name: 'message',
  description: words.solutionMessage,
  type: ApplicationCommandOptionType.String,
  max_length: doorPolicy.linkMaxChars,
} as const
const subcommand = <Name extends string>(name: Name, description: string) =>
  ({ name, description, type: ApplicationCommandOptionType.Subcommand }) as const

/** `/solution mark|unmark|show`, in a thread. */
export const solution: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'solution',
    description: words.solution,
    options: [
      { ...subcommand('mark', words.solutionMark), options: [messageOption] },
      subcommand('unmark', words.solutionUnmark),
      subcommand('show', words.solutionShow),
    ],
    ...inServers,
  },

  run(interaction, reception, log) {
    const what = interaction.options.getSubcommand()
    if (what === 'unmark') return unmarkThread(reception, interaction, log)
    if (what === 'show') return showMark(reception, interaction)
    const named = interaction.options.getString(messageOption.name)
    return markMessage(reception, interaction, log, async (thread) =>
      named === null ? findFix(await reception.solutions.latestFix(thread.id)) : findNamed(thread, named),
    )
  },
}
