import { MessageType } from 'discord.js'
import { deleteChannel } from '../state/channels.ts'
import { isLoading } from '../state/interactions.ts'
import { parentOf, type ThreadChannel, threadsOf } from '../state/lookups.ts'
import { setOverwrite } from '../state/overwrites.ts'
import { type PermissionName, permissionBits } from '../state/permissions.ts'
import type { ChannelRecord, Id, MessageRecord } from '../state/records.ts'
import { type MessageHandle, messageHandle } from './message-handle.ts'
import { nameOf, type Stage, takeMessage, waitFor } from './stage.ts'

type NextMessageOptions = {
  /** Whose message: the bot's unless told otherwise. */
  readonly from?: 'bot' | { readonly id: Id }
}

export type ChannelHandle = {
  readonly id: Id
  readonly name: string
  /** What stands in the channel now, oldest first; ephemeral messages do not. */
  readonly messages: readonly MessageHandle[]
  readonly threads: readonly ThreadHandle[]
  /** Waits for the next message there that this function, a click or a command has not yet given. */
  nextMessage(options?: NextMessageOptions): Promise<MessageHandle>
  /** Sets what a role or member (@everyone unless given) may or may not do here. */
  setPermissions(change: PermissionChange): void
  /** Somebody deletes it, with what stands in it. */
  delete(): void
}

type PermissionChange = {
  readonly for?: { readonly id: Id; readonly kind: 'role' | 'member' | 'bot' }
  readonly allow?: readonly PermissionName[]
  readonly deny?: readonly PermissionName[]
}

export type ThreadHandle = ChannelHandle & {
  readonly parentId: Id
  readonly ownerId: Id
  readonly archived: boolean
  readonly locked: boolean
  /** Names of the applied tags. */
  readonly tags: readonly string[]
}

const spokenTypes: ReadonlySet<MessageType> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
])

/** A channel as people see it. */
export function channelHandle(stage: Stage, channel: ChannelRecord): ChannelHandle {
  const { world } = stage
  return {
    id: channel.id,
    get name() {
      return channel.name
    },
    get messages() {
      return [...channel.messages.values()]
        .filter((message) => !message.deleted && message.visibleTo === undefined)
        .map((message) => messageHandle(world, message))
    },
    get threads() {
      return threadsOf(world, channel.id).map((thread) => threadHandle(stage, thread))
    },
    async nextMessage({ from = 'bot' } = {}) {
      const message = await waitFor(
        stage,
        () => takeNext(stage, channel, from),
        () => `${from === 'bot' ? 'the bot' : 'that member'} wrote nothing new in ${nameOf(channel)}`,
      )
      return messageHandle(world, message)
    },
    setPermissions({ for: target, allow = [], deny = [] }) {
      setOverwrite(world, channel, {
        id: target?.id ?? channel.guildId ?? '',
        type: target === undefined || target.kind === 'role' ? 0 : 1,
        allow: permissionBits(allow),
        deny: permissionBits(deny),
      })
    },
    delete: () => deleteChannel(world, channel),
  }
}

/** A thread or forum post as people see it. */
export function threadHandle(stage: Stage, channel: ThreadChannel): ThreadHandle {
  const { thread } = channel
  return Object.defineProperties(channelHandle(stage, channel), {
    parentId: { value: channel.parentId, enumerable: true },
    ownerId: { value: thread.ownerId, enumerable: true },
    archived: { get: () => thread.archived, enumerable: true },
    locked: { get: () => thread.locked, enumerable: true },
    tags: { get: () => tagNames(stage, channel), enumerable: true },
  }) as ThreadHandle
}

function tagNames({ world }: Stage, channel: ThreadChannel): string[] {
  const { tags } = parentOf(world, channel)
  return channel.thread.appliedTags.flatMap((id) => tags.find((tag) => tag.id === id)?.name ?? [])
}

const takenFromOthers = new WeakSet<MessageRecord>()

function takeNext(
  stage: Stage,
  channel: ChannelRecord,
  from: 'bot' | { readonly id: Id },
): MessageRecord | undefined {
  const isReady = (message: MessageRecord) =>
    !message.deleted && !isLoading(message) && spokenTypes.has(message.body.type)
  if (from === 'bot') {
    const next = stage.untaken.get(channel.id)?.find(isReady)
    if (next !== undefined) takeMessage(stage, next)
    return next
  }
  const next = [...channel.messages.values()].find(
    (message) => message.body.author.id === from.id && isReady(message) && !takenFromOthers.has(message),
  )
  if (next !== undefined) takenFromOthers.add(next)
  return next
}
