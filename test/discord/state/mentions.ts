import type { APIAllowedMentions, APIUser } from 'discord.js'
import { guildOf } from './lookups.ts'
import { isAllowed } from './permissions.ts'
import type { ChannelRecord, Id, MessageRecord } from './records.ts'
import type { World } from './world.ts'

export type Mentions = {
  readonly users: APIUser[]
  readonly roleIds: Id[]
  readonly everyone: boolean
}

type MentionSource = {
  readonly channel: ChannelRecord
  readonly authorId: Id
  readonly content: string
  readonly allowed: APIAllowedMentions | undefined
  readonly repliedTo: MessageRecord | undefined
}

/** Decides who a message pings: what the text names, cut down by `allowed_mentions`. */
export function resolveMentions(world: World, source: MentionSource): Mentions {
  const { channel, content, allowed, repliedTo } = source
  const guild = guildOf(world, channel)
  const mayPingAll = isAllowed(world, source.authorId, channel, 'MentionEveryone')
  const isLet = (kind: 'users' | 'roles', id: Id) =>
    allowed === undefined ||
    (allowed.parse ?? []).some((name) => name === kind) ||
    (allowed[kind] ?? []).includes(id)

  const named = idsIn(content, /<@!?(\d+)>/g).filter((id) => isLet('users', id))
  const replied =
    repliedTo !== undefined && (allowed === undefined || allowed.replied_user === true)
      ? [repliedTo.body.author.id]
      : []
  const users = [...new Set([...replied, ...named])].flatMap((id) => world.users.get(id) ?? [])
  const roleIds = idsIn(content, /<@&(\d+)>/g).filter(
    (id) => guild?.roles.has(id) && mayPingAll && isLet('roles', id),
  )
  const everyone =
    mayPingAll &&
    /@(everyone|here)\b/.test(content) &&
    (allowed === undefined || (allowed.parse ?? []).some((name) => name === 'everyone'))
  return { users, roleIds, everyone }
}

function idsIn(content: string, pattern: RegExp): Id[] {
  return [...new Set([...content.matchAll(pattern)].flatMap((match) => match[1] ?? []))]
}
