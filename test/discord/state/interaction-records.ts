import type { APIModalInteractionResponseCallbackData, InteractionResponseType } from 'discord.js'
import type { Id, MessageRecord } from './records.ts'

/** How the bot answered an interaction at first. */
export type Acknowledgement =
  | { readonly type: InteractionResponseType; readonly message: MessageRecord | undefined }
  | { readonly type: InteractionResponseType.Modal; readonly modal: APIModalInteractionResponseCallbackData }
  | {
      readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult
      readonly choices: readonly AutocompleteChoice[]
    }

export type AutocompleteChoice = { readonly name: string; readonly value: string | number }

export type InteractionRecord = {
  readonly id: Id
  readonly token: string
  readonly type: number
  readonly userId: Id
  readonly guildId: Id | undefined
  readonly channelId: Id
  readonly createdAt: number
  /** The message that carries the component (or opened the modal) that was used. */
  readonly source: MessageRecord | undefined
  readonly commandType: 1 | 2 | 3 | undefined
  /** Answers and follow-ups, in order. */
  readonly messages: MessageRecord[]
  acknowledgement: Acknowledgement | undefined
  /** What `@original` stands for. */
  original: MessageRecord | undefined
  /** How often the bot has changed the original since it acknowledged. */
  originalEdits: number
}
