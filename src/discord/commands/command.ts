import type {
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import type { Logger } from 'pino'
import type { ComponentUse } from '../interaction-replies.ts'
import type { Reception } from '../reception.ts'

/** A slash command: what is registered, and what it does. */
export interface SlashCommand {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody
  run(interaction: ChatInputCommandInteraction<'cached'>, reception: Reception, log: Logger): Promise<void>
}

/** A command in the menu of a message. */
export interface MessageMenu {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody
  run(
    interaction: MessageContextMenuCommandInteraction<'cached'>,
    reception: Reception,
    log: Logger,
  ): Promise<void>
}

/** A message whose buttons and select menus change it in place. Their custom ids are `panelId`, then details behind a `|`. */
export interface Panel {
  readonly panelId: string
  use(interaction: ComponentUse, reception: Reception, log: Logger): Promise<void>
}

/** A form that a command opens. Its custom id is `formId`, then details behind a `|`. */
export interface Form {
  readonly formId: string
  submit(interaction: ModalSubmitInteraction<'cached'>, reception: Reception, log: Logger): Promise<void>
}
