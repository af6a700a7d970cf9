import { ChannelFlags, ChannelType } from 'discord.js'
import { UpdateThreadRequestPartialSchema } from 'discord-api-spec/zod'
import { apiError, formError } from '../checks/api-error.ts'
import { checkFormBody } from '../checks/form-body.ts'
import { encodeChannel } from '../state/encode-channel.ts'
import { parentOf, type ThreadChannel } from '../state/lookups.ts'
import { isAllowed } from '../state/permissions.ts'
import type { ChannelRecord, Id } from '../state/records.ts'
import { requirePermissions } from '../state/sending-rules.ts'
import { updateThread } from '../state/threads.ts'
import type { World } from '../state/world.ts'

type ThreadBody = {
  readonly name?: string
  readonly archived?: boolean
  readonly locked?: boolean
  readonly applied_tags?: readonly Id[]
  readonly auto_archive_duration?: number
  readonly rate_limit_per_user?: number
  readonly flags?: number
}

/** Changes a thread under Discord's rules of who may do what, and in which state of the thread. */
export function patchThread(world: World, channel: ThreadChannel, input: unknown): object {
  checkFormBody(UpdateThreadRequestPartialSchema, input)
  const body = withoutNulls(input as object) as ThreadBody
  requireRights(world, channel, body)
  const others = Object.keys(body).filter((field) => field !== 'archived' && field !== 'locked')
  if (channel.thread.archived && body.archived !== false && others.length > 0)
    throw apiError('threadArchived')
  if (body.applied_tags !== undefined) {
    checkTags(world, parentOf(world, channel), body.applied_tags, channel.thread.appliedTags)
  }
  updateThread(world, channel, {
    name: body.name,
    archived: body.archived,
    locked: body.locked,
    appliedTags: body.applied_tags,
    autoArchiveMinutes: body.auto_archive_duration,
    slowmodeSeconds: body.rate_limit_per_user,
    flags: body.flags,
  })
  return encodeChannel(channel)
}

/** Refuses unknown tags, moderated ones without MANAGE_THREADS, and none where the forum requires one. */
export function checkTags(
  world: World,
  forum: ChannelRecord,
  wanted: readonly Id[],
  before: readonly Id[],
): void {
  for (const [index, id] of wanted.entries()) {
    if (!forum.tags.some((tag) => tag.id === id)) {
      throw formError(['applied_tags', index], 'INVALID_TAG', 'Tag is invalid')
    }
  }
  const isChanged = (id: Id) => wanted.includes(id) !== before.includes(id)
  const touchesModerated = forum.tags.some((tag) => tag.moderated && isChanged(tag.id))
  if (touchesModerated) requirePermissions(world, world.bot.id, forum, 'ManageThreads')
  const isRequired = forum.type === ChannelType.GuildForum && (forum.flags & ChannelFlags.RequireTag) !== 0
  if (isRequired && wanted.length === 0 && !isAllowed(world, world.bot.id, forum, 'ManageThreads')) {
    throw apiError('tagRequired')
  }
}

function requireRights(world: World, channel: ThreadChannel, body: ThreadBody): void {
  if (isAllowed(world, world.bot.id, channel, 'ManageThreads')) return
  const fields = Object.keys(body)
  const { ownerId, locked } = channel.thread
  const onlyWakes = fields.every((field) => field === 'archived') && body.archived === false && !locked
  if (onlyWakes) {
    requirePermissions(world, world.bot.id, channel, 'SendMessagesInThreads')
    return
  }
  const ownersFields = ['name', 'archived', 'auto_archive_duration', 'applied_tags']
  const isOwnersRight =
    ownerId === world.bot.id && !locked && fields.every((field) => ownersFields.includes(field))
  if (!isOwnersRight) throw apiError('missingPermissions')
}

function withoutNulls(body: object): object {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== undefined))
}
