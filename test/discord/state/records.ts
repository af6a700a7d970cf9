import type { APIApplicationCommand, APIMessage, APIUser, ChannelType } from 'discord.js'

/** What this Discord remembers. Records change in place; `encode-*.ts` turns them into what is sent. */
export type Id = string

export type RoleRecord = {
  readonly id: Id
  readonly name: string
  permissions: bigint
  readonly position: number
  readonly managed: boolean
  readonly mentionable: boolean
}

export type MemberRecord = {
  readonly user: APIUser
  readonly roleIds: Id[]
  nick: string | null
  readonly joinedAt: number
}

export type GuildRecord = {
  readonly id: Id
  readonly name: string
  readonly ownerId: Id
  readonly roles: Map<Id, RoleRecord>
  readonly members: Map<Id, MemberRecord>
}

export type OverwriteRecord = {
  readonly id: Id
  /** 0 is a role, 1 is a member. */
  readonly type: 0 | 1
  readonly allow: bigint
  readonly deny: bigint
}

export type TagRecord = { readonly id: Id; readonly name: string; readonly moderated: boolean }

export type ThreadRecord = {
  readonly ownerId: Id
  readonly memberIds: Map<Id, number>
  appliedTags: Id[]
  archived: boolean
  locked: boolean
  autoArchiveMinutes: number
  archiveChangedAt: number
  messageCount: number
  totalMessagesSent: number
}

export type ChannelRecord = {
  readonly id: Id
  readonly type: ChannelType
  readonly guildId: Id | undefined
  readonly parentId: Id | undefined
  readonly recipientIds: readonly Id[]
  readonly overwrites: OverwriteRecord[]
  readonly tags: TagRecord[]
  readonly messages: Map<Id, MessageRecord>
  readonly thread: ThreadRecord | undefined
  name: string
  topic: string | null
  flags: number
  slowmodeSeconds: number
  lastMessageId: Id | null
}

export type AttachmentRecord = {
  readonly id: Id
  readonly filename: string
  readonly description: string | undefined
  readonly contentType: string | undefined
  readonly bytes: Uint8Array
}

export type MessageRecord = {
  readonly id: Id
  readonly channelId: Id
  readonly guildId: Id | undefined
  /** Everything that does not depend on who looks, on the time or on reactions. */
  readonly body: Omit<APIMessage, 'attachments' | 'reactions' | 'thread' | 'referenced_message'>
  readonly attachments: AttachmentRecord[]
  /** Emoji as written in a route (`✅` or `name:id`), and who chose it, in order. */
  readonly reactions: Map<string, Set<Id>>
  /** The only person who can see an ephemeral message. */
  readonly visibleTo: Id | undefined
  readonly nonce: string | number | undefined
  deleted: boolean
}

export type CommandRecord = {
  readonly id: Id
  readonly guildId: Id | undefined
  readonly type: 1 | 2 | 3
  readonly name: string
  readonly body: APIApplicationCommand
}
