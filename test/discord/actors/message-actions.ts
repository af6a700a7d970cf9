import { apiError } from '../checks/api-error.ts'
import { openDirectMessages } from '../state/channels.ts'
import { createMessage, deleteMessage, editMessage } from '../state/messages.ts'
import { addReaction, removeReaction } from '../state/reactions.ts'
import type { ChannelRecord, MessageRecord } from '../state/records.ts'
import { prepareToSend, requirePermissions } from '../state/sending-rules.ts'
import { type ChannelHandle, channelHandle } from './channel-handle.ts'
import { type MessageHandle, messageHandle, messageRecord } from './message-handle.ts'
import { channelOf, type Person, uploads } from './person.ts'
import type { FileInput } from './slash-options.ts'

type PostOptions = { readonly files?: readonly FileInput[]; readonly replyTo?: MessageHandle }

const maxPostLength = 4000

/** What a member does with messages. */
export function messageActions(person: Person) {
  const { stage, id: myId } = person
  const { world } = stage
  return {
    /** Writes a message. */
    post(place: ChannelHandle, content: string, options: PostOptions = {}): MessageHandle {
      return messageHandle(world, write(person, channelOf(person, place), content, options))
    },
    /** Writes to the bot alone. */
    whisper(content: string, options: PostOptions = {}): MessageHandle {
      return messageHandle(world, write(person, openDirectMessages(world, myId), content, options))
    },
    /** The DM channel with the bot. */
    directMessages(): ChannelHandle {
      return channelHandle(stage, openDirectMessages(world, myId))
    },
    /** Lets the bot write to them no more. */
    closeDirectMessages(): void {
      world.closedDirectMessages.add(myId)
    },
    edit(message: MessageHandle, content: string): void {
      const record = messageRecord(message)
      if (record.body.author.id !== myId) throw apiError('notYourMessage')
      editMessage(world, record, { content })
    },
    delete(message: MessageHandle): void {
      const record = messageRecord(message)
      const isOwn = record.body.author.id === myId
      if (!isOwn)
        requirePermissions(world, myId, channelOf(person, { id: record.channelId }), 'ManageMessages')
      deleteMessage(world, record)
    },
    react(message: MessageHandle, emoji: string): void {
      const record = messageRecord(message)
      const channel = channelOf(person, { id: record.channelId })
      if (!record.reactions.has(emoji)) requirePermissions(world, myId, channel, 'AddReactions')
      addReaction(world, record, emoji, myId)
    },
    unreact(message: MessageHandle, emoji: string): void {
      removeReaction(world, messageRecord(message), emoji, myId)
    },
    /** Shows "is typing…". */
    type(place: ChannelHandle): void {
      const { id, guildId } = channelOf(person, place)
      const timestamp = Math.floor(world.clock.now() / 1000)
      const d = { channel_id: id, user_id: myId, timestamp, ...(guildId && { guild_id: guildId }) }
      world.publish({ t: 'TYPING_START', guildId, channelId: id, d })
    },
  }
}

function write(
  person: Person,
  channel: ChannelRecord,
  content: string,
  { files = [], replyTo }: PostOptions,
): MessageRecord {
  const { world } = person.stage
  if (content === '' && files.length === 0) throw apiError('emptyMessage')
  if (content.length > maxPostLength) throw new Error(`nobody can post more than ${maxPostLength} characters`)
  const isReply = replyTo !== undefined
  prepareToSend(world, person.id, channel, { hasFiles: files.length > 0, hasEmbeds: false, isReply })
  person.lastChannel = channel
  return createMessage(world, channel, {
    author: person.user,
    content,
    files: uploads(files),
    replyTo: isReply ? messageRecord(replyTo) : undefined,
  })
}
