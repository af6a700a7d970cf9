import type { GuildTextBasedChannel } from 'discord.js'
import type { Reception } from './reception.ts'
import { removeMessages } from './remove-messages.ts'

/** Removes what was answered to a message that is no longer there, or no longer for the bot. */
export async function takeBack(
  { desk, questions }: Reception,
  channel: GuildTextBasedChannel,
  caseId: string,
  questionId: string,
): Promise<void> {
  const decision = await desk.questionGone(caseId, questionId)
  const noted = decision.kind === 'remove' ? decision.messageIds : []
  const { answerIds = [], alert } = questions.get(questionId) ?? {}
  const ids = [...noted, ...answerIds, ...(alert?.messageIds ?? [])]
  questions.answered(questionId, [])
  await removeMessages(channel, ids)
}
