import { MessageFlags, PermissionFlagsBits } from 'discord.js'
import type { Logger } from 'pino'
import type { Decision, PressableButton, Saying } from '../desk/decision.ts'
import { texts } from '../reply/texts.ts'
import { type ButtonId, isCaseOf, readButtonId } from './button-ids.ts'
import { callHelpers } from './call-helpers.ts'
import { isPrivateCase } from './case-of-message.ts'
import { dismissAnswer } from './dismiss-answer.ts'
import { explainAnswer } from './explain-answer.ts'
import { type Click, followInPrivate, whisper } from './interaction-replies.ts'
import { postAnswer } from './post-answer.ts'
import type { Reception } from './reception.ts'

/** Deals with a click on a button under an answer. */
export async function onButton(reception: Reception, interaction: Click, log: Logger): Promise<void> {
  const id = readButtonId(interaction.customId)
  if (!id || !isCaseOf(id.caseId, interaction.channelId, interaction.user.id))
    return whisper(interaction, texts.discord.unknownButton)
  const { button } = id
  if (button.kind === 'why') {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    return explainAnswer(reception, interaction, id, log)
  }
  await interaction.deferUpdate()
  await reception.inOrder(id.caseId, async () => {
    const { caseId, questionId } = id
    const isModerator = interaction.memberPermissions.any([
      PermissionFlagsBits.ManageThreads,
      PermissionFlagsBits.ManageMessages,
    ])
    const { packs, solutions: solutionKeeper } = reception.settings.of(interaction.guildId)
    const userId = interaction.user.id
    const press = { caseId, questionId, userId, isModerator, button, packs, solutionKeeper }
    await carryOut(reception, interaction, { ...id, button }, await reception.desk.press(press))
  })
}

type Pressed = ButtonId & { readonly button: PressableButton }

async function carryOut(
  reception: Reception,
  interaction: Click,
  id: Pressed,
  decision: Decision,
): Promise<void> {
  switch (decision.kind) {
    case 'refused':
      return whisper(interaction, decision.message)
    case 'silent':
      return whisper(interaction, texts.discord.nothingToAdd)
    case 'remove':
      return dismissAnswer(reception, interaction, id, decision.messageIds)
    case 'say':
      return sayMore(reception, interaction, id, decision)
  }
}

async function sayMore(
  reception: Reception,
  interaction: Click,
  { caseId, questionId, button }: Pressed,
  saying: Saying,
): Promise<void> {
  const { desk } = reception
  const { channel, message } = interaction
  const { messages, buttons } = saying
  const words = { caseId, questionId, messages, buttons }
  // What follows "solved" is no answer of the case; its messages would take the place of the answer's.
  const noted = (ids: readonly string[]) =>
    button.kind === 'solved' || button.kind === 'works-now'
      ? Promise.resolve()
      : desk.posted(caseId, questionId, ids)
  if (isPrivateCase(caseId) || !channel) return noted(await followInPrivate(interaction, words))
  // The answer to a command has no message that it replied to.
  const replyTo = message.reference?.messageId ?? message.id
  const called = callHelpers(reception, channel, saying)
  await postAnswer({ ...words, ...called, channel, replyTo, occasion: interaction.id }, noted)
}
