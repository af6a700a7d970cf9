import { type AnyThreadChannel, MessageFlags } from 'discord.js'
import { renderHint } from '../reply/render-notices.ts'
import { texts } from '../reply/texts.ts'
import { pingsNobody } from './message-bodies.ts'
import type { Reception } from './reception.ts'

/** Says in a new thread of a support channel how its solution is marked, where the server wants that. */
export function hintAtMarking(reception: Reception, thread: AnyThreadChannel): void {
  const { settings, isSupportChannel, askers, boundary, inOrder } = reception
  const { id, guildId } = thread
  const { hints, solutions } = settings.of(guildId)
  if (!hints || !isSupportChannel(thread)) return
  boundary.run({ event: 'hint', guildId, channelId: id }, () =>
    inOrder(id, async () => {
      // In what a bot opened, such as a feed, there is nobody to mark anything.
      if ((await askers.of(thread)) === undefined) return
      const isOfAnswerOverflow = solutions === 'answer-overflow'
      await thread.send({
        content: renderHint({ markCommandName: texts.commands.markSolution, isOfAnswerOverflow }),
        allowedMentions: pingsNobody,
        flags: MessageFlags.SuppressEmbeds,
        nonce: `${id}-hint`,
        enforceNonce: true,
      })
    }),
  )
}
