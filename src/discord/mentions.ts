import { type GuildTextBasedChannel, type Message, MessageType } from 'discord.js'
import type { Manner } from '../desk/decision.ts'
import type { IsSupportChannel } from './support-channels.ts'

const mentionsOf = ({ client }: Message): readonly string[] => [
  `<@${client.user.id}>`,
  `<@!${client.user.id}>`,
]

/** A message's text without mentions of the bot. */
export const withoutMention = (message: Message): string =>
  mentionsOf(message)
    .reduce((text, mention) => text.replaceAll(mention, ''), message.content)
    .trim()

/** Whether there is anything in a message that could be read. */
export const isReadable = (message: Message): boolean =>
  withoutMention(message) !== '' || message.attachments.size > 0

/** Written by a person: neither by a bot or a webhook, nor by Discord itself. */
export const isFromPerson = ({ author, webhookId, type }: Message): boolean =>
  !author.bot && webhookId === null && (type === MessageType.Default || type === MessageType.Reply)

/**
 * How a message concerns the bot; undefined where it does not. A reply to the bot continues a conversation without being
 * addressed to it, since Discord adds that mention by itself.
 */
export function mannerOf(
  message: Message<true>,
  channel: GuildTextBasedChannel,
  isSupportChannel: IsSupportChannel,
): Manner | undefined {
  if (mentionsOf(message).some((mention) => message.content.includes(mention))) return 'addressed'
  const goesOn = message.mentions.users.has(message.client.user.id)
  return goesOn || isSupportChannel(channel) ? 'overheard' : undefined
}

/** Whether a message replies to another person. */
export const repliesToPerson = ({ mentions: { repliedUser }, author }: Message): boolean =>
  repliedUser !== null && !repliedUser.bot && repliedUser.id !== author.id
