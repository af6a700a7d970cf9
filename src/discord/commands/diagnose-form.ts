import {
  type ChatInputCommandInteraction,
  LabelBuilder,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { answerOrder } from '../answer-order.ts'
import { doorPolicy } from '../policy.ts'
import type { Form } from './command.ts'

const formId = 'diagnose'
const textField = 'text'
const forAll = 'public'

/** The form behind `/diagnose` without a file: a place to paste text into. */
export const diagnoseForm: Form = {
  formId,
  async submit(interaction, reception, log) {
    const sent = { text: interaction.fields.getTextInputValue(textField) }
    const isPublic = interaction.customId === `${formId}|${forAll}`
    await answerOrder(reception, interaction, { sent, authorId: interaction.user.id, isPublic }, log)
  },
}

/** Opens it. */
export async function openDiagnoseForm(
  interaction: ChatInputCommandInteraction,
  isPublic: boolean,
): Promise<void> {
  const { title, label, hint } = texts.discord.form
  const input = new TextInputBuilder()
    .setCustomId(textField)
    .setStyle(TextInputStyle.Paragraph)
    .setMaxLength(doorPolicy.formTextMaxChars)
    .setRequired(true)
  const field = new LabelBuilder().setLabel(label).setDescription(hint).setTextInputComponent(input)
  const customId = isPublic ? `${formId}|${forAll}` : formId
  await interaction.showModal(
    new ModalBuilder().setCustomId(customId).setTitle(title).addLabelComponents(field),
  )
}
