import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChannelSelectMenuBuilder,
  type RoleSelectMenuBuilder,
  SectionBuilder,
  SeparatorBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js'
import { cutText } from '../../reply/escape.ts'
import { texts } from '../../reply/texts.ts'
import { doorPolicy } from '../policy.ts'
import { type PanelId, writePanelId } from './panel-ids.ts'

type Menu = StringSelectMenuBuilder | ChannelSelectMenuBuilder | RoleSelectMenuBuilder

/** A part of the panel, from top to bottom. */
export type PanelPart =
  | TextDisplayBuilder
  | SectionBuilder
  | SeparatorBuilder
  | ActionRowBuilder<ButtonBuilder>
  | ActionRowBuilder<Menu>

export const wordsPart = (content: string): PanelPart => new TextDisplayBuilder().setContent(content)

export const titledPart = (title: string, ...lines: readonly string[]): PanelPart =>
  wordsPart(texts.setup.section(title, lines.join('\n')))

export const linePart = (): PanelPart => new SeparatorBuilder()

export const menuPart = (menu: Menu): PanelPart => new ActionRowBuilder<Menu>().addComponents(menu)

interface ButtonSketch extends PanelId {
  readonly label: string
  readonly disabled?: boolean
}

const button = ({ label, disabled = false, ...id }: ButtonSketch): ButtonBuilder =>
  new ButtonBuilder()
    .setCustomId(writePanelId(id))
    .setLabel(label)
    .setStyle(ButtonStyle.Secondary)
    .setDisabled(disabled)

export const buttonsPart = (...buttons: readonly ButtonSketch[]): PanelPart =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(buttons.map(button))

/** Words with a button beside them. */
export const buttonBesidePart = (title: string, words: string, sketch: ButtonSketch): PanelPart =>
  new SectionBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(texts.setup.section(title, words)))
    .setButtonAccessory(button(sketch))

export interface OptionSketch {
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
}

interface OptionsSketch extends PanelId {
  readonly placeholder: string
  readonly options: readonly OptionSketch[]
  /** Of several options at least one is picked. */
  readonly several?: boolean
}

/** A menu of options, as many as Discord allows. */
export function optionsPart({ placeholder, options, several = false, ...id }: OptionsSketch): PanelPart {
  const shown = options.slice(0, doorPolicy.maxMenuOptions)
  return menuPart(
    new StringSelectMenuBuilder()
      .setCustomId(writePanelId(id))
      .setPlaceholder(cutText(placeholder, doorPolicy.menuPlaceholderMaxChars))
      .setMaxValues(several ? shown.length : 1)
      .setOptions(
        shown.map(({ value, label, isChosen }) => ({
          value,
          label: cutText(label, doorPolicy.menuLabelMaxChars),
          default: isChosen,
        })),
      ),
  )
}
