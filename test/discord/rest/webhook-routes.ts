import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod'
import { apiError } from '../checks/api-error.ts'
import { checkFormBody } from '../checks/form-body.ts'
import { checkMessageBody, checkNotEmpty, type MessageBody } from '../checks/message-body.ts'
import { encodeMessage } from '../state/encode-message.ts'
import type { InteractionRecord } from '../state/interaction-records.ts'
import { editInteractionMessage, followUp, requireAnsweredInteraction } from '../state/interactions.ts'
import { deleteMessage } from '../state/messages.ts'
import type { MessageRecord } from '../state/records.ts'
import type { World } from '../state/world.ts'
import {
  changeFromBody,
  checkLeavesSomething,
  draftFromBody,
  mergeFlags,
  uploadedFiles,
} from './message-input.ts'
import { type ApiRequest, done, ok, type Route } from './route.ts'

const webhook = '/webhooks/:applicationId/:token'

/** The webhook that every interaction opens for its own answers. */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: webhook, withoutToken: true, run: create },
  { method: 'GET', path: `${webhook}/messages/:messageId`, withoutToken: true, run: get },
  { method: 'PATCH', path: `${webhook}/messages/:messageId`, withoutToken: true, run: edit },
  { method: 'DELETE', path: `${webhook}/messages/:messageId`, withoutToken: true, run: remove },
]

function create(world: World, request: ApiRequest) {
  const interaction = interactionOf(world, request)
  const body = request.body as MessageBody
  checkFormBody(IncomingWebhookRequestPartialSchema, body)
  checkMessageBody(body, body.flags ?? 0)
  checkNotEmpty(body, request.files.size)
  const message = followUp(world, interaction, draftFromBody(body, request.files), {
    content: body.content,
    embeds: body.embeds,
    components: body.components,
    allowedMentions: body.allowed_mentions ?? undefined,
    files: uploadedFiles(body, request.files),
  })
  return ok(encodeMessage(world, message))
}

function get(world: World, request: ApiRequest) {
  return ok(encodeMessage(world, messageOf(interactionOf(world, request), request.param('messageId'))))
}

function edit(world: World, request: ApiRequest) {
  const interaction = interactionOf(world, request)
  const message = messageOf(interaction, request.param('messageId'))
  const body = request.body as MessageBody
  checkFormBody(IncomingWebhookUpdateRequestPartialSchema, body)
  checkMessageBody(body, mergeFlags(message, body.flags ?? message.body.flags ?? 0))
  checkLeavesSomething(message, body, request.files)
  editInteractionMessage(world, interaction, message, changeFromBody(message, body, request.files))
  return ok(encodeMessage(world, message))
}

function remove(world: World, request: ApiRequest) {
  const interaction = interactionOf(world, request)
  deleteMessage(world, messageOf(interaction, request.param('messageId')))
  return done
}

function interactionOf(world: World, request: ApiRequest): InteractionRecord {
  return requireAnsweredInteraction(world, request.param('applicationId'), request.param('token'))
}

function messageOf(interaction: InteractionRecord, id: string): MessageRecord {
  const message =
    id === '@original' || id === interaction.original?.id
      ? interaction.original
      : interaction.messages.find((message) => message.id === id)
  if (message === undefined || message.deleted) throw apiError('unknownMessage')
  return message
}
