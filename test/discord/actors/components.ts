import { ComponentType } from 'discord.js'
import { type WireComponent, walkComponents } from '../checks/components.ts'
import { encodeChannel } from '../state/encode-channel.ts'
import { encodeRole } from '../state/encode-guild.ts'
import { channelById } from '../state/lookups.ts'
import type { Id, MessageRecord } from '../state/records.ts'
import { requireAccess } from '../state/sending-rules.ts'
import { buttonText } from './message-handle.ts'
import { interact, type Seen } from './seen.ts'
import type { Stage } from './stage.ts'

type Clicker = { readonly id: Id; readonly name: string }

/** Clicks a button, named by its text (with or without emoji) or its custom_id. */
export function clickButton(
  stage: Stage,
  clicker: Clicker,
  message: MessageRecord,
  which: string,
): Promise<Seen> {
  const buttons = visibleComponents(stage, clicker, message).filter(
    ({ type }) => type === ComponentType.Button,
  )
  const button = buttons.find((candidate) =>
    [buttonText(candidate), candidate.label, candidate.custom_id].some((name) => name === which),
  )
  if (button === undefined)
    throw new Error(
      `there is no button "${which}"; there are: ${buttons.map(buttonText).join(', ') || 'none'}`,
    )
  return useComponent(stage, clicker, message, button, `${clicker.name} clicked "${which}"`, {})
}

/** An option's label or value, or what is picked itself: a channel, a role. */
export type Pick = string | { readonly id: Id }

const selectTypes: ReadonlySet<number> = new Set([
  ComponentType.StringSelect,
  ComponentType.RoleSelect,
  ComponentType.ChannelSelect,
])

/** Picks from a select menu, named by its placeholder or custom_id; options by label or value. */
export function pickOptions(
  stage: Stage,
  clicker: Clicker,
  message: MessageRecord,
  which: string,
  picks: readonly Pick[],
): Promise<Seen> {
  const menus = visibleComponents(stage, clicker, message).filter(({ type }) => selectTypes.has(type))
  const menu = menus.find((candidate) => candidate.custom_id === which || candidate.placeholder === which)
  if (menu === undefined)
    throw new Error(
      `there is no menu "${which}"; there are: ${menus.map(({ placeholder }) => placeholder).join(', ') || 'none'}`,
    )
  const { min_values: min = 1, max_values: max = 1 } = menu as { min_values?: number; max_values?: number }
  if (picks.length < min || picks.length > max)
    throw new Error(`"${which}" wants ${min} to ${max} picks, not ${picks.length}`)
  return useComponent(stage, clicker, message, menu, `${clicker.name} picked from "${which}"`, {
    ...pickedValues(stage, message, menu, picks),
  })
}

/** A component as somebody makes it up. */
export type Forged = {
  readonly customId: string
  readonly type?: ComponentType
  readonly values?: readonly string[]
}

/** Sends a click or a pick that no client would send. */
export function forgeComponent(
  stage: Stage,
  clicker: Clicker,
  message: MessageRecord,
  { customId, type = ComponentType.Button, values }: Forged,
): Promise<Seen> {
  const component = { type, custom_id: customId }
  const what = `${clicker.name} forged "${customId}"`
  return useComponent(stage, clicker, message, component, what, values === undefined ? {} : { values })
}

function pickedValues(
  { world }: Stage,
  message: MessageRecord,
  menu: WireComponent,
  picks: readonly Pick[],
): { readonly values: readonly string[]; readonly resolved?: object } {
  const words = picks.filter((pick) => typeof pick === 'string')
  if (menu.type === ComponentType.StringSelect) return { values: optionValues(menu, words) }
  const values = picks.map((pick) => (typeof pick === 'string' ? pick : pick.id))
  const byId = (encode: (id: Id) => object) => Object.fromEntries(values.map((id) => [id, encode(id)]))
  if (menu.type === ComponentType.RoleSelect) {
    const roles = world.guilds.get(message.guildId ?? '')?.roles
    return { values, resolved: { roles: byId((id) => found(roles?.get(id), encodeRole)) } }
  }
  const channels = byId((id) => ({ ...encodeChannel(channelById(world, id)), permissions: '0' }))
  const allowed = (menu.channel_types ?? []) as readonly number[]
  for (const { name, type } of Object.values(channels) as readonly { name: string; type: number }[])
    if (allowed.length > 0 && !allowed.includes(type)) throw new Error(`#${name} is not offered`)
  return { values, resolved: { channels } }
}

function found<T>(thing: T | undefined, encode: (thing: T) => object): object {
  if (thing === undefined) throw new Error('what was picked is not there')
  return encode(thing)
}

/** The values of a select's options, given labels or values; throws for one that is not offered. */
export function optionValues(menu: WireComponent, picks: readonly string[]): string[] {
  const options = (menu.options ?? []) as readonly { readonly label: string; readonly value: string }[]
  return picks.map((pick) => {
    const option = options.find(({ label, value }) => label === pick || value === pick)
    if (option === undefined)
      throw new Error(`"${pick}" is not offered; there are: ${options.map(({ label }) => label).join(', ')}`)
    return option.value
  })
}

function visibleComponents({ world }: Stage, clicker: Clicker, message: MessageRecord): WireComponent[] {
  requireAccess(world, clicker.id, channelById(world, message.channelId))
  if (message.deleted) throw new Error('the message is gone')
  if (message.visibleTo !== undefined && message.visibleTo !== clicker.id) {
    throw new Error(`${clicker.name} cannot see this message: it is for somebody else's eyes only`)
  }
  return [...walkComponents(message.body.components ?? [], [])].map(([component]) => component)
}

function useComponent(
  stage: Stage,
  clicker: Clicker,
  message: MessageRecord,
  component: WireComponent,
  what: string,
  more: object,
): Promise<Seen> {
  const { custom_id: customId, disabled, id, type } = component
  if (disabled === true) throw new Error(`${what}, but it is disabled`)
  if (typeof customId !== 'string') throw new Error(`${what}, but that only opens a link`)
  const channel = channelById(stage.world, message.channelId)
  const data = { custom_id: customId, component_type: type, id, ...more }
  return interact(stage, what, { type: 3, userId: clicker.id, channel, source: message, data })
}
