import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js'
import type { Button } from '../desk/decision.ts'
import { texts } from '../reply/texts.ts'
import { type ButtonId, writeButtonId } from './button-ids.ts'
import { doorPolicy } from './policy.ts'

export type ButtonRow = ActionRowBuilder<ButtonBuilder>

const labels = {
  solved: texts.buttons.solved,
  'still-failing': texts.buttons.stillFailing,
  why: texts.buttons.why,
  dismiss: texts.buttons.dismiss,
  'works-now': texts.buttons.worksNow,
  'still-broken': texts.buttons.stillBroken,
} as const

function styleOf({ kind }: Button): ButtonStyle {
  if (kind === 'solved' || kind === 'works-now') return ButtonStyle.Success
  return kind === 'fact' ? ButtonStyle.Primary : ButtonStyle.Secondary
}

function render(id: ButtonId): readonly ButtonBuilder[] {
  const { button } = id
  const customId = writeButtonId(id)
  if (customId === undefined) return []
  const label = button.kind === 'fact' ? button.value : labels[button.kind]
  return [
    new ButtonBuilder()
      .setCustomId(customId)
      .setLabel(label.slice(0, doorPolicy.buttonLabelMaxChars))
      .setStyle(styleOf(button)),
  ]
}

/** The buttons under an answer: a row of what can be done with it, then a row of values to choose from. */
export function renderButtons(
  buttons: readonly Button[],
  answer: Omit<ButtonId, 'button'>,
): readonly ButtonRow[] {
  const rows = [buttons.filter(({ kind }) => kind !== 'fact'), buttons.filter(({ kind }) => kind === 'fact')]
  return rows
    .map((row) => row.flatMap((button) => render({ ...answer, button })))
    .filter((row) => row.length > 0)
    .map((row) => new ActionRowBuilder<ButtonBuilder>().addComponents(row))
}
