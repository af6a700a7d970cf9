import { addRole, giveRole, removeMember, removeRole } from '../state/guilds.ts'
import { type PermissionName, permissionBits } from '../state/permissions.ts'
import type { ChannelRecord, GuildRecord, MemberRecord } from '../state/records.ts'
import { appActions } from './app-actions.ts'
import { messageActions } from './message-actions.ts'
import type { Person } from './person.ts'
import type { Stage } from './stage.ts'
import { threadActions } from './thread-actions.ts'

/** A person, or another bot, in a guild. What Discord would refuse them throws. */
export type MemberHandle = ReturnType<typeof memberHandle>

/** Lets a member act; `home` is where commands run before they have written anywhere. */
export function memberHandle(
  stage: Stage,
  guild: GuildRecord,
  member: MemberRecord,
  home: () => ChannelRecord,
) {
  const { world } = stage
  const { user } = member
  const person: Person = { stage, guild, user, id: user.id, name: user.username, lastChannel: undefined }
  return {
    kind: 'member' as const,
    id: person.id,
    name: person.name,
    mention: `<@${person.id}>`,
    ...messageActions(person),
    ...threadActions(person),
    ...appActions(person, home),

    /** Gives more permissions, through a role. */
    grant(...permissions: readonly PermissionName[]): void {
      const role = addRole(world, guild, `${person.name}'s role`, permissionBits(permissions))
      giveRole(world, guild, member, role)
    },
    /** Takes all permissions away that a role gave. */
    loseRoles(): void {
      for (const roleId of [...member.roleIds]) removeRole(world, guild, roleId)
    },
    /** Takes on a role of the guild. */
    takeRole({ id }: { readonly id: string }): void {
      const role = guild.roles.get(id)
      if (role === undefined) throw new Error('the guild has no such role')
      giveRole(world, guild, member, role)
    },
    leave(): void {
      removeMember(world, guild, user)
    },
  }
}
