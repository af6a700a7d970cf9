import { type APIEmbed, type APIMessageTopLevelComponent, MessageFlags, type MessageType } from 'discord.js'
import { type WireComponent, walkComponents } from '../checks/components.ts'
import { encodeAttachment } from '../state/attachments.ts'
import { isLoading } from '../state/interactions.ts'
import type { Id, MessageRecord } from '../state/records.ts'
import type { World } from '../state/world.ts'

/** A message as people see it now; every property reads the present state. */
export type MessageHandle = {
  readonly id: Id
  readonly channelId: Id
  readonly type: MessageType
  readonly author: { readonly id: Id; readonly name: string; readonly bot: boolean }
  readonly content: string
  /** The content, or the texts among its components, one a line. */
  readonly text: string
  readonly embeds: readonly APIEmbed[]
  readonly components: readonly APIMessageTopLevelComponent[]
  /** Buttons from left to right, `✅ Solved it`: emoji and label as one text. */
  readonly buttons: readonly ButtonHandle[]
  readonly attachments: readonly AttachmentHandle[]
  /** Emoji to the ids of those who chose it. */
  readonly reactions: Readonly<Record<string, readonly Id[]>>
  /** The ids of users the message pings. */
  readonly mentions: readonly Id[]
  readonly flags: number
  readonly ephemeral: boolean
  /** Says "is thinking…". */
  readonly loading: boolean
  readonly edited: boolean
  readonly deleted: boolean
  readonly pinned: boolean
  /** The message it answers, by id. */
  readonly replyTo: Id | undefined
}

export type ButtonHandle = {
  readonly label: string
  readonly customId: string | undefined
  readonly url: string | undefined
  readonly disabled: boolean
}

type AttachmentHandle = {
  readonly name: string
  readonly text: string
  readonly bytes: Uint8Array
  /** A link that is signed at the moment it is read. */
  readonly url: string
}

const handles = new WeakMap<MessageRecord, MessageHandle>()
const records = new WeakMap<MessageHandle, MessageRecord>()

/** The one handle of a message. */
export function messageHandle(world: World, record: MessageRecord): MessageHandle {
  const known = handles.get(record)
  if (known !== undefined) return known
  const handle = createHandle(world, record)
  handles.set(record, handle)
  records.set(handle, record)
  return handle
}

/** The message behind a handle. */
export function messageRecord(handle: MessageHandle): MessageRecord {
  const record = records.get(handle)
  if (record === undefined) throw new Error('this is not a message of the loopback Discord')
  return record
}

/** The text on a button: its emoji, then its label. */
export function buttonText(component: WireComponent): string {
  const { emoji, label } = component as unknown as {
    emoji?: { name?: string | null } | null
    label?: string | null
  }
  return [emoji?.name, label].filter(Boolean).join(' ')
}

function createHandle(world: World, record: MessageRecord): MessageHandle {
  const { body } = record
  return {
    id: record.id,
    channelId: record.channelId,
    type: body.type,
    author: { id: body.author.id, name: body.author.username, bot: body.author.bot === true },
    get content() {
      return body.content
    },
    get text() {
      const all = [...walkComponents(body.components ?? [], [])].map(([component]) => component)
      const displayed = all.flatMap(({ type, content }) => (type === 10 ? [String(content)] : []))
      return displayed.length > 0 ? displayed.join('\n') : body.content
    },
    get embeds() {
      return body.embeds
    },
    get components() {
      return body.components ?? []
    },
    get buttons() {
      return [...walkComponents(body.components ?? [], [])].flatMap(([component]) =>
        component.type === 2 ? [buttonHandle(component)] : [],
      )
    },
    get attachments() {
      return record.attachments.map((attachment) => ({
        name: attachment.filename,
        text: new TextDecoder().decode(attachment.bytes),
        bytes: attachment.bytes,
        url: encodeAttachment(world, record.channelId, attachment).url,
      }))
    },
    get reactions() {
      return Object.fromEntries([...record.reactions].map(([emoji, users]) => [emoji, [...users]]))
    },
    get mentions() {
      return body.mentions.map(({ id }) => id)
    },
    get flags() {
      return body.flags ?? 0
    },
    get loading() {
      return isLoading(record)
    },
    get edited() {
      return body.edited_timestamp !== null
    },
    get deleted() {
      return record.deleted
    },
    get pinned() {
      return body.pinned
    },
    get ephemeral() {
      return ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0
    },
    replyTo: body.message_reference?.message_id,
  }
}

function buttonHandle(component: WireComponent): ButtonHandle {
  const { custom_id: customId, url, disabled } = component
  return {
    label: buttonText(component),
    customId: typeof customId === 'string' ? customId : undefined,
    url: typeof url === 'string' ? url : undefined,
    disabled: disabled === true,
  }
}
