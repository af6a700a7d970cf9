import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js'
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod'
import { formError } from '../checks/api-error.ts'
import type { WireComponent } from '../checks/components.ts'
import { checkFormBody } from '../checks/form-body.ts'
import { checkMessageBody, checkNotEmpty, type MessageBody } from '../checks/message-body.ts'
import { checkModalBody } from '../checks/modal-body.ts'
import { encodeMessage } from '../state/encode-message.ts'
import type { AutocompleteChoice, InteractionRecord } from '../state/interaction-records.ts'
import {
  acknowledge,
  createInteractionMessage,
  isLoading,
  requireOpenInteraction,
} from '../state/interactions.ts'
import { editMessage } from '../state/messages.ts'
import type { MessageRecord } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { changeFromBody, checkLeavesSomething, draftFromBody, mergeFlags } from './message-input.ts'
import { type ApiRequest, done, ok, type Route } from './route.ts'

export const interactionRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interactionId/:token/callback', withoutToken: true, run: respond },
]

type Responder = (
  world: World,
  interaction: InteractionRecord,
  request: ApiRequest,
) => MessageRecord | undefined

const responders: Record<number, Responder> = {
  [InteractionResponseType.ChannelMessageWithSource]: reply,
  [InteractionResponseType.DeferredChannelMessageWithSource]: deferReply,
  [InteractionResponseType.DeferredMessageUpdate]: deferUpdate,
  [InteractionResponseType.UpdateMessage]: update,
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: suggest,
  [InteractionResponseType.Modal]: openModal,
}

/** Which answers each type of interaction allows. */
const allowedResponses: Record<number, readonly number[]> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
}

function respond(world: World, request: ApiRequest) {
  const interaction = requireOpenInteraction(world, request.param('interactionId'), request.param('token'))
  const { type } = request.body as { type: number }
  const responder = responders[type]
  const allowed = allowedResponses[interaction.type] ?? []
  if (responder === undefined || !allowed.includes(type)) {
    throw formError(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`)
  }
  const message = responder(world, interaction, request)
  if (request.query.get('with_response') !== 'true') return done
  return ok({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      ...(interaction.guildId === undefined ? {} : { guild_id: interaction.guildId }),
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: isLoading(message),
            response_message_ephemeral: message.visibleTo !== undefined,
          }),
    },
    resource: { type, ...(message === undefined ? {} : { message: encodeMessage(world, message) }) },
  })
}

function reply(world: World, interaction: InteractionRecord, request: ApiRequest): MessageRecord {
  checkFormBody(CreateMessageInteractionCallbackRequestSchema, request.body)
  const body = messageBody(request)
  checkMessageBody(body, body.flags ?? 0)
  checkNotEmpty(body, request.files.size)
  const message = createInteractionMessage(world, interaction, draftFromBody(body, request.files))
  acknowledge(interaction, { type: InteractionResponseType.ChannelMessageWithSource, message }, message)
  return message
}

function deferReply(world: World, interaction: InteractionRecord, request: ApiRequest): MessageRecord {
  checkFormBody(CreateMessageInteractionCallbackRequestSchema, request.body)
  const flags = ((messageBody(request).flags ?? 0) & MessageFlags.Ephemeral) | MessageFlags.Loading
  const message = createInteractionMessage(world, interaction, { flags })
  acknowledge(
    interaction,
    { type: InteractionResponseType.DeferredChannelMessageWithSource, message },
    message,
  )
  return message
}

function deferUpdate(_world: World, interaction: InteractionRecord, request: ApiRequest): MessageRecord {
  checkFormBody(UpdateMessageInteractionCallbackRequestSchema, request.body)
  const message = requireSource(interaction)
  acknowledge(interaction, { type: InteractionResponseType.DeferredMessageUpdate, message }, message)
  return message
}

function update(world: World, interaction: InteractionRecord, request: ApiRequest): MessageRecord {
  checkFormBody(UpdateMessageInteractionCallbackRequestSchema, request.body)
  const message = requireSource(interaction)
  const body = messageBody(request)
  checkMessageBody(body, mergeFlags(message, body.flags ?? message.body.flags ?? 0))
  checkLeavesSomething(message, body, request.files)
  editMessage(world, message, changeFromBody(message, body, request.files))
  acknowledge(interaction, { type: InteractionResponseType.UpdateMessage, message }, message)
  return message
}

function suggest(_world: World, interaction: InteractionRecord, request: ApiRequest): undefined {
  checkFormBody(ApplicationCommandAutocompleteCallbackRequestSchema, request.body)
  const { data } = request.body as { data: { choices: readonly AutocompleteChoice[] } }
  acknowledge(interaction, {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    choices: data.choices,
  })
  return undefined
}

function openModal(_world: World, interaction: InteractionRecord, request: ApiRequest): undefined {
  checkFormBody(ModalInteractionCallbackRequestSchema, request.body)
  const { data } = request.body as { data: APIModalInteractionResponseCallbackData }
  checkModalBody(data.components as unknown as readonly WireComponent[])
  acknowledge(interaction, { type: InteractionResponseType.Modal, modal: data })
  return undefined
}

function messageBody(request: ApiRequest): MessageBody {
  return (request.body as { data?: MessageBody | null }).data ?? {}
}

function requireSource({ source }: InteractionRecord): MessageRecord {
  if (source !== undefined) return source
  throw formError(['type'], 'BASE_TYPE_CHOICES', 'There is no message to update.')
}
