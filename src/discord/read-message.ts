import type { Message } from 'discord.js'
import type { Logger } from 'pino'
import { cleanReport } from '../intake/clean-report.ts'
import type { CleanReport } from '../intake/report.ts'
import { download, type MayFetch } from './download.ts'
import { withoutMention } from './mentions.ts'

/** Reads a message with its files; the first message of a forum post also has the post's title. */
export async function readMessage(
  message: Message<true>,
  mayFetch: MayFetch,
  log: Logger,
): Promise<CleanReport> {
  const attachments = await download([...message.attachments.values()], mayFetch, log)
  const title = titleOf(message)
  return cleanReport({ text: withoutMention(message), attachments, ...(title !== undefined && { title }) })
}

/** What a message says apart from its files, for a message whose files do not matter. */
export const readTextOnly = (message: Message<true>): Promise<CleanReport> =>
  cleanReport({ text: withoutMention(message) })

function titleOf({ channel, id }: Message): string | undefined {
  return channel?.isThread() && channel.id === id ? channel.name : undefined
}
