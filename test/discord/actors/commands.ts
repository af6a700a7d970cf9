import { type APIApplicationCommandOption, ApplicationCommandOptionType as Type } from 'discord.js'
import { findCommand } from '../state/commands.ts'
import { encodeMember } from '../state/encode-guild.ts'
import { encodeMessage } from '../state/encode-message.ts'
import { channelById } from '../state/lookups.ts'
import { channelPermissions, isAllowed } from '../state/permissions.ts'
import type { ChannelRecord, CommandRecord, Id, MessageRecord } from '../state/records.ts'
import { requireAccess } from '../state/sending-rules.ts'
import { interact, type Seen } from './seen.ts'
import { fillOptions, type OptionValues } from './slash-options.ts'
import type { Stage } from './stage.ts'

type Invoker = { readonly id: Id; readonly name: string }

/** Runs a slash command; subcommands follow the name after a space. An `opened` one asks for no permissions. */
export function runCommand(
  stage: Stage,
  invoker: Invoker,
  channel: ChannelRecord,
  line: string,
  values: OptionValues,
  opened = false,
): Promise<Seen> {
  const { command, path, definitions } = slashCommand(stage, invoker, channel, line, opened)
  const { options, resolved } = fillOptions(stage.world, channel, definitions, values)
  const data = {
    ...commandData(command),
    options: nest(path, options),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  }
  return interact(stage, `${invoker.name} ran /${line}`, {
    type: 2,
    commandType: 1,
    userId: invoker.id,
    channel,
    data,
  })
}

/** Types into an option that offers suggestions. */
export function typeOption(
  stage: Stage,
  invoker: Invoker,
  channel: ChannelRecord,
  line: string,
  name: string,
  text: string,
): Promise<Seen> {
  const { command, path, definitions } = slashCommand(stage, invoker, channel, line)
  const option = definitions.find((definition) => definition.name === name)
  if (option === undefined || !('autocomplete' in option) || !option.autocomplete) {
    throw new Error(`the option "${name}" of /${line} offers no suggestions`)
  }
  const typed = { name, type: option.type, value: text, focused: true }
  const data = { ...commandData(command), options: nest(path, [typed]) }
  return interact(stage, `${invoker.name} typed into ${name} of /${line}`, {
    type: 4,
    userId: invoker.id,
    channel,
    data,
  })
}

/** Uses Apps > a command on a message. */
export function useMessageCommand(
  stage: Stage,
  invoker: Invoker,
  message: MessageRecord,
  name: string,
): Promise<Seen> {
  const channel = channelById(stage.world, message.channelId)
  const command = usableCommand(stage, invoker, channel, 3, name)
  const resolved = { messages: { [message.id]: encodeMessage(stage.world, message) } }
  const data = { ...commandData(command), target_id: message.id, resolved }
  const what = `${invoker.name} used "${name}" on a message`
  return interact(stage, what, { type: 2, commandType: 3, userId: invoker.id, channel, data })
}

/** Uses Apps > a command on a person. */
export function useUserCommand(
  stage: Stage,
  invoker: Invoker,
  channel: ChannelRecord,
  targetId: Id,
  name: string,
): Promise<Seen> {
  const command = usableCommand(stage, invoker, channel, 2, name)
  const member = stage.world.guilds.get(channel.guildId ?? '')?.members.get(targetId)
  const resolved = {
    users: { [targetId]: stage.world.users.get(targetId) },
    ...(member === undefined
      ? {}
      : { members: { [targetId]: { ...encodeMember(member), user: undefined, permissions: '0' } } }),
  }
  const data = { ...commandData(command), target_id: targetId, resolved }
  const what = `${invoker.name} used "${name}" on somebody`
  return interact(stage, what, { type: 2, commandType: 2, userId: invoker.id, channel, data })
}

function usableCommand(
  { world }: Stage,
  invoker: Invoker,
  channel: ChannelRecord,
  type: 1 | 2 | 3,
  name: string,
  opened = false,
): CommandRecord {
  requireAccess(world, invoker.id, channel)
  const command = findCommand(world, channel.guildId, type, name)
  if (command === undefined) {
    const names = [...world.commands.values()]
      .filter((other) => other.type === type)
      .map((other) => other.name)
    throw new Error(`no such command: "${name}"; registered are: ${names.join(', ') || 'none'}`)
  }
  const needed = opened ? 0n : BigInt(command.body.default_member_permissions ?? 0)
  const has = channelPermissions(world, invoker.id, channel)
  if ((has & needed) !== needed || !isAllowed(world, invoker.id, channel, 'UseApplicationCommands')) {
    throw new Error(`${invoker.name} does not see the command "${name}": permissions are missing`)
  }
  return command
}

function slashCommand(stage: Stage, invoker: Invoker, channel: ChannelRecord, line: string, opened = false) {
  const [name = '', ...path] = line.split(' ')
  const command = usableCommand(stage, invoker, channel, 1, name, opened)
  let definitions: readonly APIApplicationCommandOption[] = command.body.options ?? []
  const steps: { readonly name: string; readonly type: number }[] = []
  for (const step of path) {
    const found = definitions.find((option) => option.name === step)
    if (found?.type !== Type.Subcommand && found?.type !== Type.SubcommandGroup) {
      throw new Error(`/${name} has no subcommand "${step}"`)
    }
    steps.push({ name: found.name, type: found.type })
    definitions = found.options ?? []
  }
  const hasSubcommands = definitions.some(
    ({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup,
  )
  if (hasSubcommands)
    throw new Error(`/${line} needs a subcommand: ${definitions.map((option) => option.name).join(', ')}`)
  return { command, path: steps, definitions }
}

function commandData(command: CommandRecord) {
  const { id, name, type, guildId } = command
  return { id, name, type, ...(guildId === undefined ? {} : { guild_id: guildId }) }
}

function nest(
  path: readonly { readonly name: string; readonly type: number }[],
  options: object[],
): object[] {
  return path.reduceRight<object[]>((inner, step) => [{ ...step, options: inner }], options)
}
