import { type APIApplicationCommandOption, ApplicationCommandOptionType as Type } from 'discord.js'
import { encodeAttachment, storeAttachment } from '../state/attachments.ts'
import { encodeChannel } from '../state/encode-channel.ts'
import { encodeMember } from '../state/encode-guild.ts'
import type { ChannelRecord } from '../state/records.ts'
import type { World } from '../state/world.ts'

export type FileInput = { readonly name: string; readonly bytes: Uint8Array | string }
type OptionValue = string | number | boolean | FileInput | { readonly id: string }
export type OptionValues = Readonly<Record<string, OptionValue>>

/** Fields of the options as they will be sent, and what their ids stand for. */
type Filled = { readonly options: object[]; readonly resolved: Record<string, Record<string, object>> }

type Definition = APIApplicationCommandOption & {
  readonly choices?: readonly { readonly value: string | number }[]
  readonly min_value?: number
  readonly max_value?: number
  readonly min_length?: number
  readonly max_length?: number
  readonly autocomplete?: boolean
}

/** Fills in a command as Discord's client would, or throws what it would show under the field. */
export function fillOptions(
  world: World,
  channel: ChannelRecord,
  definitions: readonly APIApplicationCommandOption[],
  values: OptionValues,
): Filled {
  const known = definitions.map(({ name }) => name)
  for (const name of Object.keys(values)) {
    if (!known.includes(name))
      throw new Error(`the command has no option "${name}"; it has: ${known.join(', ') || 'none'}`)
  }
  const resolved: Filled['resolved'] = {}
  const options = definitions.flatMap((definition) => {
    const value = values[definition.name]
    if (value === undefined) {
      if (definition.required) throw new Error(`the option "${definition.name}" is required`)
      return []
    }
    const { name, type } = definition
    return [{ name, type, value: fillOption(world, channel, definition as Definition, value, resolved) }]
  })
  return { options, resolved }
}

function fillOption(
  world: World,
  channel: ChannelRecord,
  definition: Definition,
  value: OptionValue,
  resolved: Filled['resolved'],
): string | number | boolean {
  const refuse = (why: string) => new Error(`the option "${definition.name}" ${why}`)
  const resolve = (kind: string, id: string, payload: object) => {
    resolved[kind] = { ...resolved[kind], [id]: payload }
    return id
  }
  const isReference = typeof value === 'object' && 'id' in value
  switch (definition.type) {
    case Type.String:
      if (typeof value !== 'string') throw refuse('wants text')
      if (value.length < (definition.min_length ?? 0))
        throw refuse(`wants at least ${definition.min_length} characters`)
      if (value.length > (definition.max_length ?? 6000))
        throw refuse(`wants at most ${definition.max_length ?? 6000} characters`)
      return requireChoice(definition, value)
    case Type.Integer:
    case Type.Number:
      if (typeof value !== 'number') throw refuse('wants a number')
      if (definition.type === Type.Integer && !Number.isInteger(value)) throw refuse('wants a whole number')
      if (value < (definition.min_value ?? -Infinity) || value > (definition.max_value ?? Infinity))
        throw refuse('is out of range')
      return requireChoice(definition, value)
    case Type.Boolean:
      if (typeof value !== 'boolean') throw refuse('wants true or false')
      return value
    case Type.Attachment: {
      if (typeof value !== 'object' || !('bytes' in value)) throw refuse('wants a file: { name, bytes }')
      const stored = storeAttachment(world, channel.id, { name: value.name, bytes: toBytes(value.bytes) })
      return resolve('attachments', stored.id, encodeAttachment(world, channel.id, stored))
    }
    case Type.User: {
      const user = isReference ? world.users.get(value.id) : undefined
      if (user === undefined) throw refuse('wants somebody')
      const member = world.guilds.get(channel.guildId ?? '')?.members.get(user.id)
      if (member !== undefined) {
        const { user: _, deaf: __, mute: ___, ...partial } = encodeMember(member)
        resolve('members', user.id, { ...partial, permissions: '0' })
      }
      return resolve('users', user.id, user)
    }
    case Type.Channel: {
      const target = isReference ? world.channels.get(value.id) : undefined
      if (target === undefined) throw refuse('wants a channel')
      return resolve('channels', target.id, { ...encodeChannel(target), permissions: '0' })
    }
    default:
      throw refuse('is of a type that the loopback cannot fill in')
  }
}

/** A file's content, from text or as it is. */
export function toBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

function requireChoice<T extends string | number>(definition: Definition, value: T): T {
  const { choices = [], autocomplete } = definition
  if (choices.length > 0 && !autocomplete && !choices.some((choice) => choice.value === value)) {
    throw new Error(`the option "${definition.name}" has no choice ${JSON.stringify(value)}`)
  }
  return value
}
