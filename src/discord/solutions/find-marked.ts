import { type AnyThreadChannel, type Message, MessageType } from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { faultKind } from '../faults.ts'
import { findMessage } from '../find-message.ts'

/** A message that can be the solution of a thread, or what to say to whoever named another one. */
export type Found =
  | { readonly kind: 'message'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly message: string }

const refused = (message: string): Found => ({ kind: 'refused', message })

const howToMark = texts.solutions.howToMark(texts.commands.markSolution)

/** A link as "Copy Message Link" gives it, the pair of ids that "Copy Message ID" gives with Shift, or an id. */
const shape =
  /^<?(?:(?:https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?<serverId>\d{15,20})\/)?(?<channelId>\d{15,20})[/-])?(?<messageId>\d{15,20})>?$/

/** The message that somebody names, if it stands in the thread. */
export async function findNamed(thread: AnyThreadChannel, named: string): Promise<Found> {
  const { serverId, channelId, messageId } = shape.exec(named.trim())?.groups ?? {}
  if (messageId === undefined) return refused(texts.solutions.unreadableLink(howToMark))
  // The question of a thread in a text channel stands in that channel.
  if (messageId === thread.id) return refused(texts.refusals.questionIsNoSolution)
  const isElsewhere =
    (serverId !== undefined && serverId !== thread.guildId) ||
    (channelId !== undefined && channelId !== thread.id)
  if (isElsewhere) return refused(texts.solutions.elsewhere)
  const message = await findMessage(thread, messageId).catch((error: unknown) => {
    if (faultKind(error) !== 'permission') throw error
    return 'unreadable' as const
  })
  if (message === 'unreadable') return refused(texts.solutions.mayNotSee)
  return message ? judge(thread, message) : refused(texts.solutions.notFound)
}

/** The bot's latest fix, for those who name none. */
export const findFix = (messageId: string | undefined): Found =>
  messageId === undefined ? refused(texts.solutions.noFix(howToMark)) : { kind: 'message', messageId }

/** Neither the question nor what Discord itself wrote can be the solution. */
export function judge(thread: AnyThreadChannel, { id, type, system }: Message): Found {
  const isQuestion = id === thread.id || type === MessageType.ThreadStarterMessage
  if (isQuestion) return refused(texts.refusals.questionIsNoSolution)
  return system ? refused(texts.refusals.noticeIsNoSolution) : { kind: 'message', messageId: id }
}
