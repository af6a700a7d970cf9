import { randomBytes } from 'node:crypto'
import { MessageFlags, MessageType } from 'discord.js'
import { apiError } from '../checks/api-error.ts'
import { encodeInteraction } from './encode-interaction.ts'
import type { Acknowledgement, InteractionRecord } from './interaction-records.ts'
import { channelById } from './lookups.ts'
import { createMessage, editMessage, type MessageChange, type MessageDraft } from './messages.ts'
import type { ChannelRecord, Id, MessageRecord } from './records.ts'
import type { World } from './world.ts'

const acknowledgeWithinMs = 3_000
const tokenLifetimeMs = 15 * 60 * 1000

export type InteractionDraft = {
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: 2 | 3 | 4 | 5
  readonly userId: Id
  readonly channel: ChannelRecord
  readonly data: object
  readonly source?: MessageRecord | undefined
  readonly commandType?: 1 | 2 | 3 | undefined
}

/** Sends the bot an interaction and sets the three seconds running. */
export function startInteraction(world: World, draft: InteractionDraft): InteractionRecord {
  const interaction: InteractionRecord = {
    id: world.nextId(),
    token: randomBytes(48).toString('base64url'),
    type: draft.type,
    userId: draft.userId,
    guildId: draft.channel.guildId,
    channelId: draft.channel.id,
    createdAt: world.clock.now(),
    source: draft.source,
    commandType: draft.commandType,
    messages: [],
    acknowledgement: undefined,
    original: undefined,
    originalEdits: 0,
  }
  world.interactions.set(interaction.token, interaction)
  const d = encodeInteraction(world, interaction, draft.data)
  world.publish({ t: 'INTERACTION_CREATE', guildId: interaction.guildId, d })
  return interaction
}

/** The interaction a callback is for; refused once acknowledged (40060) or after three seconds (10062). */
export function requireOpenInteraction(world: World, id: Id, token: string): InteractionRecord {
  const interaction = world.interactions.get(token)
  if (interaction === undefined || interaction.id !== id) throw apiError('unknownInteraction')
  if (interaction.acknowledgement !== undefined) throw apiError('alreadyAcknowledged')
  if (isUnanswered(world, interaction)) throw apiError('unknownInteraction')
  return interaction
}

/** Whether the three seconds have passed without an answer. */
export function isUnanswered(world: World, interaction: InteractionRecord): boolean {
  const age = world.clock.now() - interaction.createdAt
  return interaction.acknowledgement === undefined && age >= acknowledgeWithinMs
}

/** The interaction a follow-up is for; refused before it is acknowledged and after 15 minutes. */
export function requireAnsweredInteraction(
  world: World,
  applicationId: Id,
  token: string,
): InteractionRecord {
  const interaction = world.interactions.get(token)
  if (interaction === undefined || applicationId !== world.applicationId) throw apiError('unknownWebhook')
  if (world.clock.now() - interaction.createdAt >= tokenLifetimeMs) throw apiError('expiredToken')
  if (interaction.acknowledgement === undefined) throw apiError('unknownWebhook')
  return interaction
}

/** Notes how the bot acknowledged; `original` is what `@original` stands for from now on. */
export function acknowledge(
  interaction: InteractionRecord,
  how: Acknowledgement,
  original?: MessageRecord,
): void {
  interaction.acknowledgement = how
  interaction.original = original
}

/** Puts a message of the interaction into its channel, or before the invoker's eyes only. */
export function createInteractionMessage(
  world: World,
  interaction: InteractionRecord,
  draft: Omit<MessageDraft, 'author'>,
): MessageRecord {
  const isEphemeral = ((draft.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const user = world.users.get(interaction.userId) ?? world.bot
  const owners = interaction.guildId === undefined ? {} : { 0: interaction.guildId }
  const message = createMessage(world, channelById(world, interaction.channelId), {
    ...draft,
    author: world.bot,
    type: interaction.original === undefined ? answerType(interaction) : MessageType.Default,
    visibleTo: isEphemeral ? interaction.userId : undefined,
    webhookId: world.applicationId,
    extra: {
      application_id: world.applicationId,
      interaction_metadata: {
        id: interaction.id,
        type: interaction.type,
        user,
        authorizing_integration_owners: owners,
      } as NonNullable<MessageRecord['body']['interaction_metadata']>,
    },
  })
  interaction.messages.push(message)
  return message
}

/** Adds a follow-up. The first one after a deferral fills the waiting message instead. */
export function followUp(
  world: World,
  interaction: InteractionRecord,
  draft: Omit<MessageDraft, 'author'>,
  change: MessageChange,
): MessageRecord {
  const { original } = interaction
  if (original !== undefined && !original.deleted && isLoading(original)) {
    editInteractionMessage(world, interaction, original, change)
    return original
  }
  return createInteractionMessage(world, interaction, draft)
}

/** Edits a message of the interaction; one that waits after a deferral stops waiting. */
export function editInteractionMessage(
  world: World,
  interaction: InteractionRecord,
  message: MessageRecord,
  change: MessageChange,
): void {
  const flags = (change.flags ?? message.body.flags ?? 0) & ~MessageFlags.Loading
  editMessage(world, message, { ...change, flags })
  if (message === interaction.original) interaction.originalEdits += 1
}

/** Whether a message still says "is thinking…". */
export function isLoading(message: MessageRecord): boolean {
  return ((message.body.flags ?? 0) & MessageFlags.Loading) !== 0
}

function answerType({ commandType }: InteractionRecord): MessageType {
  if (commandType === undefined) return MessageType.Default
  return commandType === 1 ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand
}
