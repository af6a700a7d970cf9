import { ChannelFlags, ChannelType, MessageType } from 'discord.js'
import { createGuildChannel } from '../state/channels.ts'
import {
  addMember,
  addRole,
  createUser,
  giveRole,
  type RoleTraits,
  removeMember,
  removeRole,
  setRolePermissions,
} from '../state/guilds.ts'
import { channelById } from '../state/lookups.ts'
import { createMessage } from '../state/messages.ts'
import { type PermissionName, permissionBits } from '../state/permissions.ts'
import type { ChannelRecord, GuildRecord, Id } from '../state/records.ts'
import { type ChannelHandle, channelHandle } from './channel-handle.ts'
import { type MemberHandle, memberHandle } from './member-handle.ts'
import type { Stage } from './stage.ts'

type TagInput = string | { readonly name: string; readonly moderated?: boolean }
type JoinOptions = {
  readonly permissions?: readonly PermissionName[]
  /** Shows the system message of a newcomer there. */
  readonly announceIn?: ChannelHandle
}

type RoleHandle = { readonly kind: 'role'; readonly id: Id; readonly mention: string }

export type GuildHandle = {
  readonly id: Id
  readonly name: string
  /** The bot as a member, to set what it may do in a channel. */
  readonly bot: { readonly kind: 'bot'; readonly id: Id }
  createTextChannel(name: string): ChannelHandle
  createForum(
    name: string,
    options?: { readonly tags?: readonly TagInput[]; readonly requireTag?: boolean },
  ): ChannelHandle
  createRole(name: string, permissions?: readonly PermissionName[], traits?: RoleTraits): RoleHandle
  deleteRole(role: RoleHandle): void
  /** Lets a person in. */
  join(name: string, options?: JoinOptions): MemberHandle
  /** Lets another bot in. */
  joinBot(name: string): MemberHandle
  /** Replaces what the bot's role allows everywhere. */
  setBotPermissions(permissions: readonly PermissionName[]): void
  /** Throws the bot out. */
  removeBot(): void
}

/** A guild as its people see it. */
export function guildHandle(stage: Stage, guild: GuildRecord): GuildHandle {
  const { world } = stage
  const home = (): ChannelRecord => {
    const first = [...world.channels.values()].find(
      ({ guildId, type }) => guildId === guild.id && type === ChannelType.GuildText,
    )
    if (first === undefined) throw new Error(`${guild.name} has no text channel; say where: { in: channel }`)
    return first
  }
  const welcome = (name: string, isBot: boolean, { permissions, announceIn }: JoinOptions) => {
    const member = addMember(world, guild, createUser(world, name, isBot))
    if (permissions !== undefined) {
      giveRole(world, guild, member, addRole(world, guild, `${name}'s role`, permissionBits(permissions)))
    }
    if (announceIn !== undefined) {
      const type = MessageType.UserJoin
      createMessage(world, channelById(world, announceIn.id), { author: member.user, type })
    }
    return memberHandle(stage, guild, member, home)
  }

  return {
    id: guild.id,
    name: guild.name,
    bot: { kind: 'bot', id: world.bot.id },
    createTextChannel(name) {
      return channelHandle(
        stage,
        createGuildChannel(world, { type: ChannelType.GuildText, guildId: guild.id, name }),
      )
    },
    createForum(name, { tags = [], requireTag = false } = {}) {
      const forum = createGuildChannel(world, {
        type: ChannelType.GuildForum,
        guildId: guild.id,
        name,
        flags: requireTag ? ChannelFlags.RequireTag : 0,
        tags: tags.map((tag) => ({
          id: world.nextId(),
          name: typeof tag === 'string' ? tag : tag.name,
          moderated: typeof tag !== 'string' && tag.moderated === true,
        })),
      })
      return channelHandle(stage, forum)
    },
    createRole(name, permissions = [], traits = {}) {
      const { id } = addRole(world, guild, name, permissionBits(permissions), traits)
      return { kind: 'role', id, mention: `<@&${id}>` }
    },
    deleteRole: ({ id }) => removeRole(world, guild, id),
    join: (name, options = {}) => welcome(name, false, options),
    joinBot: (name) => welcome(name, true, {}),
    setBotPermissions(permissions) {
      const [roleId = ''] = guild.members.get(world.bot.id)?.roleIds ?? []
      const role = guild.roles.get(roleId)
      if (role !== undefined) setRolePermissions(world, guild, role, permissionBits(permissions))
    },
    removeBot: () => removeMember(world, guild, world.bot),
  }
}
