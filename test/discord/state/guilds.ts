import type { APIUser } from 'discord.js'
import { encodeGuildCreate, encodeMember, encodeRole } from './encode-guild.ts'
import { everyonePermissions } from './permissions.ts'
import type { GuildRecord, Id, MemberRecord, RoleRecord } from './records.ts'
import type { World } from './world.ts'

/** Registers an account. */
export function createUser(world: World, name: string, bot = false): APIUser {
  const user: APIUser = {
    id: world.nextId(),
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]+/g, '_'),
    discriminator: bot ? '0001' : '0',
    global_name: bot ? null : name,
    avatar: null,
    ...(bot ? { bot } : {}),
  }
  world.users.set(user.id, user)
  return user
}

/** Opens a guild with an @everyone role and invites the bot with a role of its own. */
export function createGuild(world: World, name: string, botPermissions: bigint): GuildRecord {
  const owner = createUser(world, `${name} owner`)
  const id = world.nextId()
  const everyone: RoleRecord = {
    id,
    name: '@everyone',
    permissions: everyonePermissions,
    position: 0,
    managed: false,
    mentionable: false,
  }
  const guild: GuildRecord = {
    id,
    name,
    ownerId: owner.id,
    roles: new Map<Id, RoleRecord>([[id, everyone]]),
    members: new Map(),
  }
  world.guilds.set(id, guild)
  addMember(world, guild, owner)
  const role = addRole(world, guild, world.bot.username, botPermissions, { managed: true })
  addMember(world, guild, world.bot).roleIds.push(role.id)
  world.publish({ t: 'GUILD_CREATE', guildId: id, d: encodeGuildCreate(world, guild, false) })
  return guild
}

export type RoleTraits = {
  /** Belongs to an integration or a bot. */
  readonly managed?: boolean
  /** Anybody may ping it. */
  readonly mentionable?: boolean
}

/** Adds a role above the others. */
export function addRole(
  world: World,
  guild: GuildRecord,
  name: string,
  permissions: bigint,
  { managed = false, mentionable = false }: RoleTraits = {},
) {
  const position = guild.roles.size
  const role: RoleRecord = { id: world.nextId(), name, permissions, position, managed, mentionable }
  guild.roles.set(role.id, role)
  if (guild.members.has(world.bot.id)) {
    world.publish({
      t: 'GUILD_ROLE_CREATE',
      guildId: guild.id,
      d: { guild_id: guild.id, role: encodeRole(role) },
    })
  }
  return role
}

/** Changes what a role allows and tells everybody. */
export function setRolePermissions(world: World, guild: GuildRecord, role: RoleRecord, bits: bigint): void {
  role.permissions = bits
  world.publish({
    t: 'GUILD_ROLE_UPDATE',
    guildId: guild.id,
    d: { guild_id: guild.id, role: encodeRole(role) },
  })
}

/** Removes a role, also from those who have it. */
export function removeRole(world: World, guild: GuildRecord, roleId: Id): void {
  guild.roles.delete(roleId)
  for (const { roleIds } of guild.members.values())
    if (roleIds.includes(roleId)) roleIds.splice(roleIds.indexOf(roleId), 1)
  world.publish({ t: 'GUILD_ROLE_DELETE', guildId: guild.id, d: { guild_id: guild.id, role_id: roleId } })
}

/** Lets a user in. */
export function addMember(world: World, guild: GuildRecord, user: APIUser): MemberRecord {
  const member: MemberRecord = { user, roleIds: [], nick: null, joinedAt: world.clock.now() }
  guild.members.set(user.id, member)
  if (user.id !== world.bot.id && guild.members.has(world.bot.id)) {
    const d = { guild_id: guild.id, ...encodeMember(member) }
    world.publish({ t: 'GUILD_MEMBER_ADD', guildId: guild.id, d })
  }
  return member
}

/** Gives a member a role. */
export function giveRole(world: World, guild: GuildRecord, member: MemberRecord, role: RoleRecord): void {
  member.roleIds.push(role.id)
  const d = { guild_id: guild.id, ...encodeMember(member) }
  world.publish({ t: 'GUILD_MEMBER_UPDATE', guildId: guild.id, d })
}

/** Sees a member out; for the bot itself that is the end of the guild. */
export function removeMember(world: World, guild: GuildRecord, user: APIUser): void {
  guild.members.delete(user.id)
  if (user.id === world.bot.id) {
    world.publish({ t: 'GUILD_DELETE', guildId: guild.id, d: { id: guild.id } })
  } else {
    world.publish({ t: 'GUILD_MEMBER_REMOVE', guildId: guild.id, d: { guild_id: guild.id, user } })
  }
}
