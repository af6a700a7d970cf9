import { ComponentType } from 'discord.js'
import { type WireComponent, walkComponents } from '../checks/components.ts'
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

/** Picks from a select menu, named by its placeholder or custom_id; options by label or value. */
export function pickOptions(
  stage: Stage,
  clicker: Clicker,
  message: MessageRecord,
  which: string,
  picks: readonly string[],
): Promise<Seen> {
  const menus = visibleComponents(stage, clicker, message).filter(
    ({ type }) => type === ComponentType.StringSelect,
  )
  const menu = menus.find((candidate) => candidate.custom_id === which || candidate.placeholder === which)
  if (menu === undefined) throw new Error(`there is no menu "${which}"`)
  return useComponent(stage, clicker, message, menu, `${clicker.name} picked from "${which}"`, {
    values: optionValues(menu, picks),
  })
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
