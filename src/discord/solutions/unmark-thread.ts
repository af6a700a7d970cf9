import type { Logger } from 'pino'
import { texts } from '../../reply/texts.ts'
import type { Order } from '../interaction-replies.ts'
import type { Reception } from '../reception.ts'
import { inThread, markerOf } from './in-thread.ts'
import { takeMark } from './take-mark.ts'

/** Takes away the mark of the thread in which a command was used, and tells its person what came of it. */
export const unmarkThread = (reception: Reception, interaction: Order, log: Logger): Promise<void> =>
  inThread(reception, interaction, async (thread) => {
    const { solutions } = reception
    const unmarked = await solutions.unmark(await markerOf(reception, interaction, thread))
    if (unmarked.kind === 'refused') return unmarked.message
    const troubles = await takeMark(thread, unmarked.solution, log)
    // At last: as long as it is there, what the process did not come to can be undone by asking again.
    await solutions.drop(thread.id)
    const { unmarked: done, troubles: but } = texts.solutions
    return troubles.length === 0 ? done : [`${done} ${but}`, ...troubles].join('\n')
  })
