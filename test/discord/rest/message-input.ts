import { MessageFlags } from 'discord.js'
import { formError } from '../checks/api-error.ts'
import { checkNotEmpty, type MessageBody } from '../checks/message-body.ts'
import type { UploadedFile } from '../state/attachments.ts'
import type { MessageChange, MessageDraft } from '../state/messages.ts'
import type { AttachmentRecord, MessageRecord } from '../state/records.ts'
import type { ApiRequest } from './route.ts'

const maxFiles = 10

/** Flags a bot may set itself; Discord drops the rest. */
const settableFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.Ephemeral |
  MessageFlags.IsComponentsV2

/** The files of a request, named and described by the `attachments` of its body. */
export function uploadedFiles(body: MessageBody, files: ApiRequest['files']): UploadedFile[] {
  if (files.size > maxFiles) {
    throw formError(['attachments'], 'BASE_TYPE_MAX_LENGTH', `Must be ${maxFiles} or fewer in length.`)
  }
  return [...files].map(([field, file]) => {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1]
    const about = body.attachments?.find(({ id }) => String(id) === index)
    return { ...file, name: about?.filename ?? file.name, description: about?.description ?? undefined }
  })
}

/** The parts of a new message that come from its body. */
export function draftFromBody(body: MessageBody, files: ApiRequest['files']): Omit<MessageDraft, 'author'> {
  for (const [index, { id }] of (body.attachments ?? []).entries()) {
    if (!files.has(`files[${id}]`)) throw attachmentMissing(index)
  }
  return {
    content: body.content,
    embeds: body.embeds,
    components: body.components,
    flags: (body.flags ?? 0) & settableFlags,
    allowedMentions: body.allowed_mentions ?? undefined,
    files: uploadedFiles(body, files),
  }
}

/** The changes an edit's body asks for. */
export function changeFromBody(
  record: MessageRecord,
  body: MessageBody,
  files: ApiRequest['files'],
): MessageChange {
  return {
    content: body.content,
    embeds: body.embeds,
    components: body.components,
    ...(body.flags === undefined || body.flags === null ? {} : { flags: mergeFlags(record, body.flags) }),
    allowedMentions: body.allowed_mentions ?? undefined,
    kept: keptAttachments(record, body, files),
    files: uploadedFiles(body, files),
  }
}

/** The flags a message has after an edit: V2 stays for ever, the rest of the settable ones are replaced. */
export function mergeFlags(record: MessageRecord, wanted: number): number {
  const now = record.body.flags ?? 0
  const editable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2
  return (now & ~MessageFlags.SuppressEmbeds) | (wanted & editable)
}

/** Refuses an edit after which the message would show nothing. */
export function checkLeavesSomething(
  record: MessageRecord,
  body: MessageBody,
  files: ApiRequest['files'],
): void {
  const { content, embeds, components } = record.body
  const after = {
    content: body.content === undefined ? content : body.content,
    embeds: body.embeds === undefined ? embeds : body.embeds,
    components: body.components === undefined ? (components ?? []) : body.components,
  }
  const kept = keptAttachments(record, body, files) ?? record.attachments
  checkNotEmpty(after, files.size + kept.length)
}

function keptAttachments(record: MessageRecord, body: MessageBody, files: ApiRequest['files']) {
  if (!body.attachments) return undefined
  return body.attachments.flatMap(({ id }, index): AttachmentRecord[] => {
    const kept = record.attachments.find((attachment) => attachment.id === String(id))
    if (kept === undefined && !files.has(`files[${id}]`)) throw attachmentMissing(index)
    return kept === undefined ? [] : [kept]
  })
}

function attachmentMissing(index: number) {
  return formError(['attachments', index, 'id'], 'ATTACHMENT_NOT_FOUND', 'Attachment data not found')
}
