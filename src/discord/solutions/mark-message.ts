import type { AnyThreadChannel } from 'discord.js'
import type { Logger } from 'pino'
import { texts } from '../../reply/texts.ts'
import type { Order } from '../interaction-replies.ts'
import type { Reception } from '../reception.ts'
import type { Found } from './find-marked.ts'
import { inThread, markerOf } from './in-thread.ts'
import { putMark } from './put-mark.ts'

/** Marks what `find` finds as the solution of the thread in which a command was used, and tells its person what came of it. */
export const markMessage = (
  reception: Reception,
  interaction: Order,
  log: Logger,
  find: (thread: AnyThreadChannel) => Promise<Found>,
): Promise<void> =>
  inThread(reception, interaction, async (thread) => {
    const { solutions, settings } = reception
    const found = await find(thread)
    if (found.kind === 'refused') return found.message
    const { guildId: serverId, parentId, name: title } = thread
    const marked = await solutions.mark({
      ...(await markerOf(reception, interaction, thread)),
      messageId: found.messageId,
      serverId,
      parentId: parentId ?? '',
      title,
    })
    if (marked.kind === 'refused') return marked.message
    const { solution, before } = marked
    const troubles = await putMark({
      thread,
      solution,
      ...(before && { before }),
      settings: settings.of(serverId),
      occasion: interaction.id,
      log,
      onTraces: (traces) => solutions.noteTraces(thread.id, traces),
    })
    return told(headOf(before && { isSame: before.messageId === solution.messageId }, troubles), troubles)
  })

function headOf(before: { readonly isSame: boolean } | undefined, troubles: readonly string[]): string {
  if (before === undefined) return texts.solutions.marked
  if (!before.isSame) return texts.solutions.moved
  return troubles.length === 0 ? texts.solutions.alreadyMarked : texts.solutions.marked
}

const told = (head: string, troubles: readonly string[]): string =>
  troubles.length === 0
    ? head
    : [`${head} ${texts.solutions.troubles}`, ...troubles, texts.solutions.again].join('\n')
