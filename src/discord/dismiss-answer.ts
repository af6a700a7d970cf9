import type { ButtonId } from './button-ids.ts'
import { isPrivateCase } from './case-of-message.ts'
import { ignoreGone } from './faults.ts'
import type { Click } from './interaction-replies.ts'
import type { Reception } from './reception.ts'
import { removeMessages } from './remove-messages.ts'

/** Removes an answer whose `Dismiss` was clicked. Of a private one, what Discord still lets us reach. */
export async function dismissAnswer(
  { questions, reports }: Reception,
  interaction: Click,
  { caseId, questionId }: Omit<ButtonId, 'button'>,
  messageIds: readonly string[],
): Promise<void> {
  const clicked = interaction.message.id
  const others = messageIds.filter((id) => id !== clicked)
  questions.answered(questionId, [])
  if (!isPrivateCase(caseId) && interaction.channel)
    return removeMessages(interaction.channel, [...others, clicked])
  const { webhook } = reports.get(questionId) ?? {}
  if (webhook) await Promise.all(others.map((id) => webhook.deleteMessage(id).catch(ignoreGone)))
  await interaction.deleteReply()
}
