import type { Message } from 'discord.js'
import { withoutMention } from './mentions.ts'
import type { Sent } from './read-report.ts'

/** What a message brings; the first message of a forum post also has the post's title. */
export function sentIn(message: Message<true>): Sent {
  const { channel, id, attachments } = message
  const isPost = channel?.isThread() && channel.id === id
  return {
    text: withoutMention(message),
    files: [...attachments.values()],
    ...(isPost && { title: channel.name }),
  }
}
