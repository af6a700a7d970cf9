import { type GuildTextBasedChannel, type Message, MessageType } from 'discord.js'
import type { Manner } from '../desk/decision.ts'
import { texts } from '../reply/texts.ts'
import { findMessage } from './find-message.ts'
import { isReadable } from './mentions.ts'

/** Which message is to be diagnosed; with a notice it cannot be, and that is to be said to it. */
export interface Choice {
  readonly question: Message<true>
  readonly notice?: string
}

/**
 * The message itself; where somebody only names the bot in a reply, the message that was replied to. Undefined where there
 * is nothing to read and nobody asked.
 */
export async function chooseQuestion(
  channel: GuildTextBasedChannel,
  message: Message<true>,
  manner: Manner,
): Promise<Choice | undefined> {
  if (isReadable(message)) return { question: message }
  if (manner !== 'addressed') return undefined
  const repliedTo = message.type === MessageType.Reply ? message.reference?.messageId : undefined
  const question = repliedTo === undefined ? undefined : await findMessage(channel, repliedTo)
  if (!question || question.author.id === message.client.user.id)
    return { question: message, notice: texts.discord.howToAsk }
  return isReadable(question) ? { question } : { question: message, notice: texts.discord.cannotReadThat }
}
