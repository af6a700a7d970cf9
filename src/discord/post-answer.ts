import { createHash } from 'node:crypto'
import type { GuildTextBasedChannel } from 'discord.js'
import { ignoreGone } from './faults.ts'
import { type MessageBody, messageBodies, type Words } from './message-bodies.ts'
import { removeMessages } from './remove-messages.ts'

/** An answer and where it belongs. */
export interface Posting extends Words {
  readonly channel: GuildTextBasedChannel
  /** The message it replies to; the question unless told otherwise. */
  readonly replyTo?: string
  /** The bot's messages that it takes the place of. */
  readonly replaces?: readonly string[]
  /** What it is said on, if not on the question itself: the time of an edit, the id of a click. */
  readonly occasion?: string
}

/** The same saying has the same nonce, so that one that is sent twice appears once. At most 25 characters. */
function nonceOf(questionId: string, part: number, occasion?: string): string {
  const tag = occasion === undefined ? '' : createHash('sha256').update(occasion).digest('hex').slice(0, 3)
  return `${questionId}-${part}${tag}`
}

/**
 * Posts an answer, a message for each part: those it takes the place of are edited, further ones sent, surplus ones
 * deleted. `onPosted` is told the messages' ids, even if a later part could not be sent.
 */
export async function postAnswer(
  posting: Posting,
  onPosted: (messageIds: readonly string[]) => Promise<void>,
): Promise<void> {
  const { channel, replaces = [] } = posting
  const bodies = messageBodies(posting)
  const posted: string[] = []
  try {
    for (const [part, body] of bodies.entries()) {
      const old = replaces[part]
      const edited = old === undefined ? undefined : await channel.messages.edit(old, body).catch(ignoreGone)
      posted.push((edited ?? (await send(posting, body, part))).id)
    }
    await removeMessages(channel, replaces.slice(bodies.length))
  } finally {
    if (posted.length > 0) await onPosted(posted)
  }
}

const send = (
  { channel, questionId, replyTo = questionId, occasion }: Posting,
  body: MessageBody,
  part: number,
) =>
  channel.send({
    ...body,
    reply: { messageReference: replyTo, failIfNotExists: false },
    nonce: nonceOf(questionId, part, occasion),
    enforceNonce: true,
  })
