import {
  ApplicationCommandType,
  Events,
  type Interaction,
  ApplicationCommandOptionType as Option,
} from 'discord.js'
import { openScene } from './scene.ts'

const commands = [
  {
    name: 'diagnose',
    description: 'Read an error',
    options: [
      { name: 'text', description: 'the error', type: Option.String as const, maxLength: 20 },
      { name: 'file', description: 'a log', type: Option.Attachment as const },
      { name: 'public', description: 'for all', type: Option.Boolean as const },
      { name: 'who', description: 'whose', type: Option.User as const },
      { name: 'lines', description: 'how many', type: Option.Integer as const, minValue: 1, maxValue: 9 },
      { name: 'topic', description: 'which', type: Option.String as const, autocomplete: true },
    ],
  },
  {
    name: 'solution',
    description: 'Solutions',
    options: [
      {
        name: 'show',
        description: 'Show it',
        type: Option.Subcommand as const,
        options: [{ name: 'id', description: 'which', type: Option.String as const, required: true }],
      },
    ],
  },
  { name: 'Diagnose this', type: ApplicationCommandType.Message as const },
  {
    name: 'Cases',
    type: ApplicationCommandType.User as const,
    defaultMemberPermissions: ['ManageMessages'] as const,
  },
]

/** A scene whose bot knows the commands above and treats every interaction in one way. */
export async function openCommandScene(handle: (interaction: Interaction<'cached'>) => unknown) {
  const scene = await openScene()
  await scene.client.application.commands.set(commands)
  scene.client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.inCachedGuild()) void handle(interaction)
  })
  return scene
}
