import {
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APIUser,
  MessageReferenceType,
  MessageType,
} from 'discord.js'
import { maxFileBytes, maxPostedFileBytes, storeAttachment, type UploadedFile } from './attachments.ts'
import { encodeMessage, messageEventExtras } from './encode-message.ts'
import { resolveMentions } from './mentions.ts'
import type { AttachmentRecord, ChannelRecord, Id, MessageRecord } from './records.ts'
import { countThreadMessage, joinThread } from './threads.ts'
import type { World } from './world.ts'

export type MessageDraft = {
  readonly author: APIUser
  readonly id?: Id | undefined
  readonly type?: MessageType | undefined
  readonly content?: string | null | undefined
  readonly embeds?: readonly APIEmbed[] | null | undefined
  readonly components?: readonly APIMessageTopLevelComponent[] | null | undefined
  readonly files?: readonly UploadedFile[] | undefined
  readonly flags?: number | null | undefined
  readonly replyTo?: MessageRecord | undefined
  readonly nonce?: string | number | undefined
  readonly allowedMentions?: APIAllowedMentions | undefined
  readonly visibleTo?: Id | undefined
  readonly webhookId?: Id | undefined
  /** Fields that only special kinds of message have. */
  readonly extra?: Partial<MessageRecord['body']> | undefined
}

export type MessageChange = {
  readonly content?: string | null | undefined
  readonly embeds?: readonly APIEmbed[] | null | undefined
  readonly components?: readonly APIMessageTopLevelComponent[] | null | undefined
  readonly flags?: number | null | undefined
  readonly allowedMentions?: APIAllowedMentions | undefined
  /** The attachments that remain; absent keeps all. */
  readonly kept?: readonly AttachmentRecord[] | undefined
  readonly files?: readonly UploadedFile[] | undefined
}

/** Puts a message into a channel and tells everybody who may see it. */
export function createMessage(world: World, channel: ChannelRecord, draft: MessageDraft): MessageRecord {
  const content = draft.content ?? ''
  const mentions = resolveMentions(world, {
    channel,
    authorId: draft.author.id,
    content,
    allowed: draft.allowedMentions,
    repliedTo: draft.replyTo,
  })
  const id = draft.id ?? world.nextId()
  const record: MessageRecord = {
    id,
    channelId: channel.id,
    guildId: channel.guildId,
    body: {
      id,
      channel_id: channel.id,
      type: draft.type ?? (draft.replyTo === undefined ? MessageType.Default : MessageType.Reply),
      author: draft.author,
      content,
      timestamp: new Date(world.clock.now()).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: mentions.everyone,
      mentions: mentions.users,
      mention_roles: mentions.roleIds,
      embeds: [...(draft.embeds ?? [])],
      components: numberComponents(draft.components ?? []),
      pinned: false,
      flags: draft.flags ?? 0,
      ...(draft.replyTo === undefined ? {} : { message_reference: referenceTo(draft.replyTo) }),
      ...(draft.webhookId === undefined ? {} : { webhook_id: draft.webhookId }),
      ...draft.extra,
    },
    attachments: (draft.files ?? []).map((file) =>
      storeAttachment(world, channel.id, file, draft.author.bot ? maxFileBytes : maxPostedFileBytes),
    ),
    reactions: new Map(),
    visibleTo: draft.visibleTo,
    nonce: draft.nonce,
    deleted: false,
  }
  channel.messages.set(id, record)
  if (record.visibleTo !== undefined) return record
  channel.lastMessageId = id
  if (channel.thread !== undefined && id !== channel.id && draft.type !== MessageType.ThreadStarterMessage) {
    countThreadMessage(channel.thread)
    if (draft.webhookId === undefined) joinThread(world, channel, draft.author.id)
  }
  publishMessage(world, 'MESSAGE_CREATE', record)
  return record
}

/** Changes what is given and leaves the rest; null empties a field, as in Discord's PATCH. */
export function editMessage(world: World, record: MessageRecord, change: MessageChange): void {
  const { body } = record
  const channel = world.channels.get(record.channelId)
  if (change.content !== undefined && channel !== undefined) {
    const content = change.content ?? ''
    const repliedTo = undefined
    const source = { channel, authorId: body.author.id, content, allowed: change.allowedMentions, repliedTo }
    const mentions = resolveMentions(world, source)
    Object.assign(body, { content, mentions: mentions.users, mention_roles: mentions.roleIds })
  }
  if (change.embeds !== undefined) body.embeds = [...(change.embeds ?? [])]
  if (change.components !== undefined) body.components = numberComponents(change.components ?? [])
  if (change.flags !== undefined && change.flags !== null) body.flags = change.flags
  if (change.kept !== undefined) record.attachments.splice(0, record.attachments.length, ...change.kept)
  for (const file of change.files ?? [])
    record.attachments.push(storeAttachment(world, record.channelId, file))
  body.edited_timestamp = new Date(world.clock.now()).toISOString()
  announceChange(world, record)
}

/** Tells everybody that a message is no longer as it was, without calling it edited. */
export function announceChange(world: World, record: MessageRecord): void {
  if (record.visibleTo === undefined) publishMessage(world, 'MESSAGE_UPDATE', record)
}

/** Removes a message for everyone; an ephemeral one disappears without an event. */
export function deleteMessage(world: World, record: MessageRecord): void {
  record.deleted = true
  const thread = world.channels.get(record.channelId)?.thread
  if (thread !== undefined && record.id !== record.channelId) thread.messageCount -= 1
  if (record.visibleTo !== undefined) return
  world.publish({
    t: 'MESSAGE_DELETE',
    guildId: record.guildId,
    channelId: record.channelId,
    d: { id: record.id, channel_id: record.channelId, ...guildField(record.guildId) },
  })
}

function publishMessage(world: World, t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', record: MessageRecord): void {
  world.publish({
    t,
    guildId: record.guildId,
    channelId: record.channelId,
    message: record,
    d: { ...encodeMessage(world, record), ...messageEventExtras(world, record) },
  })
}

function referenceTo(message: MessageRecord) {
  return {
    type: MessageReferenceType.Default,
    channel_id: message.channelId,
    message_id: message.id,
    ...guildField(message.guildId),
  }
}

function guildField(guildId: Id | undefined): { guild_id?: Id } {
  return guildId === undefined ? {} : { guild_id: guildId }
}

/** Discord numbers the components of a message from 1 in reading order, where the sender has not. */
function numberComponents(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  let next = 0
  const number = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(number)
    if (typeof value !== 'object' || value === null) return value
    const numbered = 'type' in value ? { id: ++next, ...value } : { ...value }
    return Object.fromEntries(
      Object.entries(numbered).map(([key, inner]) => [
        key,
        ['components', 'accessory', 'component'].includes(key) ? number(inner) : inner,
      ]),
    )
  }
  return number(components) as APIMessageTopLevelComponent[]
}
