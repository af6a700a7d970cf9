import { inlineCode } from './escape.ts'
import { texts } from './texts.ts'

interface Similar {
  readonly serverId: string
  readonly threadId: string
  readonly messageId: string
  /** A stranger's words; empty where they were forgotten. */
  readonly title: string
}

/** Solved threads, a line each with a link to what solved it; nothing where there are none. */
export function renderSimilar(threads: readonly Similar[], intro: string): string {
  if (threads.length === 0) return ''
  const lines = threads.map(({ serverId, threadId, messageId, title }) => {
    const link = messageLink(serverId, threadId, messageId)
    return `- ${title === '' ? link : texts.similar.entry(inlineCode(title), link)}`
  })
  return [intro, ...lines].join('\n')
}

/** The address of a message, which Discord shows as the name of its channel. */
export const messageLink = (serverId: string, channelId: string, messageId: string): string =>
  `https://discord.com/channels/${serverId}/${channelId}/${messageId}`
