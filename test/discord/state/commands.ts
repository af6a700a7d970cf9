import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord.js'
import type { CommandRecord, Id } from './records.ts'
import type { World } from './world.ts'

/** The body of a command as a client sends it, after the checks. */
export type CommandBody = {
  readonly name: string
  readonly type?: 1 | 2 | 3
  readonly description?: string
  readonly options?: APIApplicationCommandOption[]
  readonly default_member_permissions?: string | null
  readonly [field: string]: unknown
}

/** The commands of one scope: global ones without a guild, else those of that guild. */
export function commandsOf(world: World, guildId: Id | undefined): CommandRecord[] {
  return [...world.commands.values()].filter((command) => command.guildId === guildId)
}

/** Finds what a person in a guild would see under this name: the guild's command before the global one. */
export function findCommand(world: World, guildId: Id | undefined, type: 1 | 2 | 3, name: string) {
  const scopes = guildId === undefined ? [undefined] : [guildId, undefined]
  for (const scope of scopes) {
    const found = commandsOf(world, scope).find((command) => command.type === type && command.name === name)
    if (found !== undefined) return found
  }
  return undefined
}

/** Registers a command; one of the same type and name in the same scope is replaced and keeps its id. */
export function saveCommand(
  world: World,
  guildId: Id | undefined,
  body: CommandBody,
  id?: Id,
): CommandRecord {
  const type = body.type ?? 1
  const previous =
    (id === undefined ? undefined : world.commands.get(id)) ??
    commandsOf(world, guildId).find((command) => command.type === type && command.name === body.name)
  const commandId = previous?.id ?? world.nextId()
  const filled = {
    integration_types: [0],
    contexts: null,
    nsfw: false,
    ...body,
    description: body.description ?? '',
    options: body.options ?? [],
    default_member_permissions: body.default_member_permissions ?? null,
    dm_permission: true,
    id: commandId,
    application_id: world.applicationId,
    version: world.nextId(),
    type,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  }
  const record: CommandRecord = {
    id: commandId,
    guildId,
    type,
    name: body.name,
    body: filled as unknown as APIApplicationCommand,
  }
  world.commands.set(commandId, record)
  return record
}
