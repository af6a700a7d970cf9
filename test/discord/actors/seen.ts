import {
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord.js'
import type { AutocompleteChoice, InteractionRecord } from '../state/interaction-records.ts'
import { type InteractionDraft, isLoading, isUnanswered, startInteraction } from '../state/interactions.ts'
import type { MessageRecord } from '../state/records.ts'
import { type ButtonHandle, type MessageHandle, messageHandle } from './message-handle.ts'
import { type Stage, takeMessage, waitFor } from './stage.ts'

/** What somebody sees after they used a command, a component or a modal. */
export type Seen = {
  /**
   * `message`: a new answer. `update`: the message they clicked has changed. `deferred`: "is thinking…".
   * `deferred-update`: nothing yet. `modal`: a form. `choices`: suggestions while typing.
   */
  readonly kind: 'message' | 'update' | 'deferred' | 'deferred-update' | 'modal' | 'choices'
  /** The answer, or the message that carries the component; live. Absent for modals and choices. */
  readonly message: MessageHandle | undefined
  /** Of the message, live; empty without one. */
  readonly content: string
  /** The content, or the texts among the components. */
  readonly text: string
  readonly ephemeral: boolean
  readonly components: readonly APIMessageTopLevelComponent[]
  readonly buttons: readonly ButtonHandle[]
  readonly modal: APIModalInteractionResponseCallbackData | undefined
  readonly choices: readonly AutocompleteChoice[]
  /** After a deferral: what is seen once the bot has gone on; otherwise this at once. */
  final(): Promise<Seen>
  /** The next follow-up that has not been given yet, public or for their eyes only. */
  nextFollowUp(): Promise<MessageHandle>
}

const kinds: Record<number, Seen['kind']> = {
  [InteractionResponseType.ChannelMessageWithSource]: 'message',
  [InteractionResponseType.DeferredChannelMessageWithSource]: 'deferred',
  [InteractionResponseType.DeferredMessageUpdate]: 'deferred-update',
  [InteractionResponseType.UpdateMessage]: 'update',
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: 'choices',
  [InteractionResponseType.Modal]: 'modal',
}

const interactions = new WeakMap<Seen, InteractionRecord>()

/** Starts an interaction and waits for the bot's first answer, until the clock says that it is too late. */
export async function interact(stage: Stage, what: string, draft: InteractionDraft): Promise<Seen> {
  const interaction = startInteraction(stage.world, draft)
  await waitFor(
    stage,
    () => {
      if (isUnanswered(stage.world, interaction)) throw new Error(`The application did not respond (${what})`)
      return interaction.acknowledgement
    },
    () => `The application did not respond (${what})`,
  )
  return createSeen(stage, interaction, what)
}

/** The interaction that led to what is seen. */
export function interactionOf(seen: Seen): InteractionRecord {
  const interaction = interactions.get(seen)
  if (interaction === undefined) throw new Error('this was not seen in the loopback Discord')
  return interaction
}

function createSeen(stage: Stage, interaction: InteractionRecord, what: string, isFinal = false): Seen {
  const { acknowledgement, original } = interaction
  if (acknowledgement === undefined)
    throw new Error('nothing can be seen of an interaction before it is answered')
  const firstKind = kinds[acknowledgement.type] ?? 'message'
  const isWaiting = !isFinal && (firstKind === 'deferred' || firstKind === 'deferred-update')
  const message = original === undefined ? undefined : messageHandle(stage.world, original)
  if (original !== undefined && firstKind !== 'update' && !isLoading(original)) takeMessage(stage, original)
  const given = new Set<MessageRecord>()

  const seen: Seen = {
    kind: isFinal ? (firstKind === 'deferred' ? 'message' : 'update') : firstKind,
    message,
    get content() {
      return message?.content ?? ''
    },
    get text() {
      return message?.text ?? ''
    },
    get ephemeral() {
      return message?.ephemeral ?? false
    },
    get components() {
      return message?.components ?? []
    },
    get buttons() {
      return message?.buttons ?? []
    },
    modal: 'modal' in acknowledgement ? acknowledgement.modal : undefined,
    choices: 'choices' in acknowledgement ? acknowledgement.choices : [],
    async final() {
      if (!isWaiting) return seen
      await waitFor(
        stage,
        () => hasGoneOn(interaction) || undefined,
        () => `the bot kept "thinking" (${what})`,
      )
      return createSeen(stage, interaction, what, true)
    },
    async nextFollowUp() {
      const next = await waitFor(
        stage,
        () =>
          interaction.messages.find(
            (candidate) => candidate !== interaction.original && !given.has(candidate),
          ),
        () => `the bot sent no further follow-up (${what})`,
      )
      given.add(next)
      takeMessage(stage, next)
      return messageHandle(stage.world, next)
    },
  }
  interactions.set(seen, interaction)
  return seen
}

function hasGoneOn({ acknowledgement, original, originalEdits, messages }: InteractionRecord): boolean {
  if (original === undefined || original.deleted) return true
  if (acknowledgement?.type === InteractionResponseType.DeferredMessageUpdate) {
    return originalEdits > 0 || messages.length > 0
  }
  return !isLoading(original)
}
