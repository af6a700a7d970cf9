import type { Message } from 'discord.js'
import type { Manner } from '../desk/decision.ts'
import { doorTexts } from './texts.ts'
import { ignoreGone } from './faults.ts'
import { isReadable } from './mentions.ts'

/** Which message is to be diagnosed, or what to say where there is none. */
export type Choice =
  | { readonly kind: 'question'; readonly question: Message<true> }
  | { readonly kind: 'notice'; readonly notice: string }
  | { readonly kind: 'nothing' }

/** The message itself; where somebody only names the bot in a reply, the message that was replied to. */
export async function chooseQuestion(message: Message<true>, manner: Manner): Promise<Choice> {
  if (isReadable(message)) return { kind: 'question', question: message }
  if (manner !== 'addressed') return { kind: 'nothing' }
  const question = message.reference ? await message.fetchReference().catch(ignoreGone) : undefined
  if (!question?.inGuild() || question.channelId !== message.channelId || question.author.id === message.client.user.id)
    return { kind: 'notice', notice: doorTexts.howToAsk }
  if (!isReadable(question)) return { kind: 'notice', notice: doorTexts.cannotReadThat }
  return { kind: 'question', question }
}
