import { type Interaction, MessageFlags } from 'discord.js'
import type { Logger } from 'pino'
import { texts } from '../reply/texts.ts'
import { forms, messageMenus, panels, slashCommands } from './commands/registry.ts'
import { deleteSecret, readDeletionId } from './delete-secret.ts'
import { type ComponentUse, type Order, whisper } from './interaction-replies.ts'
import { onButton } from './on-button.ts'
import type { Reception } from './reception.ts'

/** Deals with commands, forms, buttons and select menus. */
export const createOnInteraction = (reception: Reception) => (interaction: Interaction) => {
  const { id, channelId, guildId } = interaction
  const deletion = interaction.isButton() ? readDeletionId(interaction.customId) : undefined
  if (interaction.isButton() && deletion) {
    const ids = { event: 'delete-secret', guildId, channelId, interactionId: id }
    return reception.boundary.run(
      ids,
      () => deleteSecret(interaction, deletion),
      () => interaction.followUp({ content: texts.discord.fault, flags: MessageFlags.Ephemeral }),
    )
  }
  if (!interaction.inCachedGuild() || !isOurs(interaction)) return
  reception.boundary.run(
    { event: 'interaction', guildId, channelId, interactionId: id },
    (log) => dispatch(reception, interaction, log),
    () => whisper(interaction, texts.discord.fault),
  )
}

const isOurs = (interaction: Interaction<'cached'>): interaction is Order | ComponentUse =>
  interaction.isChatInputCommand() ||
  interaction.isMessageContextMenuCommand() ||
  interaction.isModalSubmit() ||
  interaction.isMessageComponent()

async function dispatch(reception: Reception, interaction: Order | ComponentUse, log: Logger): Promise<void> {
  if (interaction.isMessageComponent()) return useComponent(reception, interaction, log)
  const run = runnerOf(interaction)
  return run ? run(reception, log) : whisper(interaction, texts.discord.unknownCommand)
}

async function useComponent(reception: Reception, interaction: ComponentUse, log: Logger): Promise<void> {
  const panel = panels.find(({ panelId }) => isOf(panelId, interaction))
  if (panel) return panel.use(interaction, reception, log)
  return interaction.isButton()
    ? onButton(reception, interaction, log)
    : whisper(interaction, texts.discord.unknownButton)
}

/** Whether something carries this id, be it with details. */
const isOf = (id: string, { customId }: { readonly customId: string }): boolean =>
  customId.split('|')[0] === id

function runnerOf(interaction: Order): ((reception: Reception, log: Logger) => Promise<void>) | undefined {
  if (interaction.isModalSubmit()) {
    const form = forms.find(({ formId }) => isOf(formId, interaction))
    return form && ((reception, log) => form.submit(interaction, reception, log))
  }
  if (interaction.isMessageContextMenuCommand()) {
    const menu = messageMenus.find(({ definition }) => definition.name === interaction.commandName)
    return menu && ((reception, log) => menu.run(interaction, reception, log))
  }
  const command = slashCommands.find(({ definition }) => definition.name === interaction.commandName)
  return command && ((reception, log) => command.run(interaction, reception, log))
}
