import { ChannelType, MessageType } from 'discord.js'
import { apiError } from '../checks/api-error.ts'
import { isThread } from '../state/lookups.ts'
import { createMessage } from '../state/messages.ts'
import { startThreadFromMessage } from '../state/posts.ts'
import type { ChannelRecord, Id } from '../state/records.ts'
import { requireAccess, requirePermissions } from '../state/sending-rules.ts'
import { createThread, updateThread } from '../state/threads.ts'
import { type ChannelHandle, type ThreadHandle, threadHandle } from './channel-handle.ts'
import { type MessageHandle, messageHandle, messageRecord } from './message-handle.ts'
import { channelOf, type Person, uploads } from './person.ts'
import type { FileInput } from './slash-options.ts'

type PostDraft = {
  readonly title: string
  readonly content: string
  /** By name. */
  readonly tags?: readonly string[]
  readonly files?: readonly FileInput[]
}

type ForumPost = { readonly thread: ThreadHandle; readonly starter: MessageHandle }

type ThreadChanges = {
  readonly archived?: boolean
  readonly locked?: boolean
  readonly name?: string
  /** By name. */
  readonly tags?: readonly string[]
}

/** What a member does with threads and forum posts. */
export function threadActions(person: Person) {
  const { stage, guild, user, id: ownerId } = person
  const { world } = stage
  return {
    /** Opens a post in a forum. */
    openPost(place: ChannelHandle, { title, content, tags = [], files }: PostDraft): ForumPost {
      const forum = channelOf(person, place)
      if (forum.type !== ChannelType.GuildForum) throw apiError('wrongChannelType')
      requirePermissions(world, ownerId, forum, 'SendMessages')
      const thread = createThread(world, forum, { name: title, ownerId, appliedTags: tagIds(forum, tags) })
      const draft = { author: user, id: thread.id, content, files: uploads(files) }
      person.lastChannel = thread
      const starter = createMessage(world, thread, draft)
      return { thread: threadHandle(stage, thread), starter: messageHandle(world, starter) }
    },
    /** Opens a thread from a message. */
    openThread(message: MessageHandle, name: string): ThreadHandle {
      const record = messageRecord(message)
      const parent = channelOf(person, { id: record.channelId })
      requirePermissions(world, ownerId, parent, 'CreatePublicThreads')
      if (world.channels.has(record.id)) throw apiError('threadExists')
      return threadHandle(stage, startThreadFromMessage(world, parent, record, { name, ownerId }))
    },
    /** Opens a thread without a message; the channel shows that it was opened. */
    openBareThread(place: ChannelHandle, name: string): ThreadHandle {
      const parent = channelOf(person, place)
      requirePermissions(world, ownerId, parent, 'CreatePublicThreads')
      const thread = createThread(world, parent, { name, ownerId })
      const extra = { message_reference: { type: 0, channel_id: thread.id, guild_id: guild.id } }
      createMessage(world, parent, { author: user, type: MessageType.ThreadCreated, content: name, extra })
      return threadHandle(stage, thread)
    },
    /** Renames, tags, archives or locks a thread. */
    changeThread(handle: ThreadHandle, { tags, ...changes }: ThreadChanges): void {
      const channel = channelOf(person, handle)
      if (!isThread(channel)) throw apiError('wrongChannelType')
      requireAccess(world, ownerId, channel)
      const { thread } = channel
      const isOwnersRight = thread.ownerId === ownerId && !thread.locked && changes.locked === undefined
      if (!isOwnersRight) requirePermissions(world, ownerId, channel, 'ManageThreads')
      const forum = channelOf(person, { id: handle.parentId })
      updateThread(world, channel, { ...changes, appliedTags: tags && tagIds(forum, tags) })
    },
  }
}

function tagIds(forum: ChannelRecord, names: readonly string[]): Id[] {
  return names.map((name) => {
    const tag = forum.tags.find((candidate) => candidate.name === name)
    if (tag === undefined) throw new Error(`the forum has no tag "${name}"`)
    return tag.id
  })
}
