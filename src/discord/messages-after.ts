import type { GuildTextBasedChannel, Message } from 'discord.js'
import { faultKind } from './faults.ts'
import { doorPolicy } from './policy.ts'

/** What was written in a channel after a message, in its order; of very much the earlier part. */
export async function messagesAfter(
  channel: GuildTextBasedChannel,
  after: string,
  maxMessages: number,
): Promise<readonly Message<true>[]> {
  const messages: Message<true>[] = []
  let last = after
  while (messages.length < maxMessages) {
    const page = await channel.messages
      .fetch({ after: last, limit: doorPolicy.messagesAPage, cache: false })
      .catch(ignoreForeseen)
    if (!page || page.size === 0) break
    const inOrder = [...page.values()].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    messages.push(...inOrder)
    last = inOrder.at(-1)?.id ?? last
    if (page.size < doorPolicy.messagesAPage) break
  }
  return messages
}

/** A channel that was deleted, or closed to the bot, has nothing to be heard. */
const ignoreForeseen = (error: unknown): undefined => {
  if (faultKind(error) === 'fault') throw error
}
