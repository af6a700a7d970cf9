import { ChannelType, PermissionFlagsBits } from 'discord.js'
import type { ChannelRecord, GuildRecord, Id } from './records.ts'
import type { World } from './world.ts'

export type PermissionName = keyof typeof PermissionFlagsBits

const allPermissions = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n)

/** What @everyone may do in a guild that nobody has configured. */
export const everyonePermissions = permissionBits([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ReadMessageHistory',
  'AddReactions',
  'AttachFiles',
  'EmbedLinks',
  'UseApplicationCommands',
  'UseExternalEmojis',
])

/** Turns names into Discord's bit set. */
export function permissionBits(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n)
}

/** What a member may do in a guild, before any channel has its say. */
function guildPermissions(guild: GuildRecord, userId: Id): bigint {
  const member = guild.members.get(userId)
  if (member === undefined) return 0n
  if (guild.ownerId === userId) return allPermissions
  const granted = [guild.id, ...member.roleIds].reduce(
    (bits, roleId) => bits | (guild.roles.get(roleId)?.permissions ?? 0n),
    0n,
  )
  return (granted & PermissionFlagsBits.Administrator) !== 0n ? allPermissions : granted
}

/** What a user may do in a channel; a thread takes its parent's overwrites, a DM has none. */
export function channelPermissions(world: World, userId: Id, channel: ChannelRecord): bigint {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId)
  if (guild === undefined) return channel.recipientIds.includes(userId) ? allPermissions : 0n
  const base = guildPermissions(guild, userId)
  if (base === allPermissions) return base

  const place = channel.thread === undefined ? channel : world.channels.get(channel.parentId ?? '')
  const roleIds = guild.members.get(userId)?.roleIds ?? []
  const overwrites = place?.overwrites ?? []
  const layers = [
    overwrites.filter((overwrite) => overwrite.id === guild.id),
    overwrites.filter((overwrite) => roleIds.includes(overwrite.id)),
    overwrites.filter((overwrite) => overwrite.type === 1 && overwrite.id === userId),
  ]
  let permissions = base
  for (const layer of layers) {
    for (const { deny } of layer) permissions &= ~deny
    for (const { allow } of layer) permissions |= allow
  }
  return (permissions & PermissionFlagsBits.ViewChannel) === 0n ? 0n : permissions
}

/** Whether a user has a permission in a channel. */
export function isAllowed(world: World, userId: Id, channel: ChannelRecord, name: PermissionName): boolean {
  return (channelPermissions(world, userId, channel) & PermissionFlagsBits[name]) !== 0n
}

/** Whether a user can see that a channel exists; a private thread shows itself to its members and moderators. */
export function canSee(world: World, userId: Id, channel: ChannelRecord): boolean {
  if (!isAllowed(world, userId, channel, 'ViewChannel')) return false
  if (channel.type !== ChannelType.PrivateThread) return true
  return channel.thread?.memberIds.has(userId) || isAllowed(world, userId, channel, 'ManageThreads')
}
