import type { GuildTextBasedChannel } from 'discord.js'
import type { Reception } from '../reception.ts'
import { removeMessages } from '../remove-messages.ts'

/** Forgets a solution whose message was deleted; the link to it goes too. */
export async function solutionGone(
  { solutions }: Pick<Reception, 'solutions'>,
  thread: GuildTextBasedChannel,
  deletedIds: readonly string[],
): Promise<void> {
  const solution = await solutions.of(thread.id)
  if (!solution || !deletedIds.includes(solution.messageId)) return
  await solutions.drop(thread.id)
  const { jumpMessageId } = solution.traces
  if (jumpMessageId !== undefined) await removeMessages(thread, [jumpMessageId])
}
