import { cleanTitle } from '../../intake/clean-label.ts'
import { texts } from '../../reply/texts.ts'
import type { Desk } from '../desk.ts'
import type { Solving } from '../solve.ts'
import { type Around, createFindSimilar, type SimilarThread } from './find-similar.ts'
import type { Clues } from './rank-similar.ts'
import type { MarkTraces, Solution, SolutionStore } from './solution.ts'

/** Who marks or unmarks, and in which thread. */
export interface Marker extends Omit<Solving, 'caseId' | 'isSolved'> {
  readonly threadId: string
}

/** Somebody marks a message of a thread as what solved it. */
export interface Mark extends Marker {
  readonly messageId: string
  readonly serverId: string
  readonly parentId: string
  /** The thread's title as it stands there. */
  readonly title: string
}

interface Refused {
  readonly kind: 'refused'
  readonly message: string
}

export interface Marked {
  readonly kind: 'marked'
  readonly solution: Solution
  /** What was marked in this thread until now: another message, or this one. */
  readonly before?: Solution
}

/** Keeps which message solved which thread. What is done about it on Discord is the door's. */
export interface Solutions {
  /** Records a mark, which takes the place of an earlier one. It is on disk when the promise resolves. */
  mark(marked: Mark): Promise<Marked | Refused>
  /** Notes what was done for a mark. */
  noteTraces(threadId: string, traces: MarkTraces): Promise<void>
  /** The mark that is to be taken away, which `drop` then does; the case is open again. */
  unmark(marker: Marker): Promise<{ readonly kind: 'unmarked'; readonly solution: Solution } | Refused>
  /** The thread, its solution or the mark is gone. */
  drop(threadId: string): Promise<void>
  of(threadId: string): Promise<Solution | undefined>
  /** The message with the bot's latest fix in a thread. */
  latestFix(threadId: string): Promise<string | undefined>
  similar(clues: Clues, around: Around): Promise<readonly SimilarThread[]>
}

export interface SolutionsParts {
  readonly desk: Pick<Desk, 'solve' | 'gist'>
  readonly store: SolutionStore
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Marks in the same thread must be made one after the other. */
export function createSolutions({ desk, store, now }: SolutionsParts): Solutions {
  const solve = ({ threadId: caseId, askerId, userId, isTrusted }: Marker, isSolved: boolean) =>
    desk.solve({ caseId, askerId, userId, isTrusted, isSolved })

  return {
    async mark(marked) {
      const { threadId, messageId, serverId, parentId, askerId, userId: markedBy } = marked
      const before = await store.loadSolution(threadId)
      if (messageId === before?.traces.jumpMessageId)
        return { kind: 'refused', message: texts.refusals.onlyPointsThere }
      // The case first: if the record is lost after it, the mark can simply be made again.
      const decision = await solve(marked, true)
      if (decision.kind === 'refused') return decision
      if (before?.messageId === messageId) return { kind: 'marked', solution: before, before }
      const { signatureIds, facts } = await desk.gist(threadId)
      const title = cleanTitle(marked.title).text
      const solution: Solution = {
        ...{ serverId, threadId, parentId, askerId, title, signatureIds, facts },
        ...{ messageId, markedBy, markedAt: now() },
        // The tag and the lock stay; the link to the old message goes.
        traces: withoutJump(before?.traces ?? {}),
      }
      await store.saveSolution(solution)
      return { kind: 'marked', solution, ...(before && { before }) }
    },

    async noteTraces(threadId, traces) {
      const solution = await store.loadSolution(threadId)
      if (solution) await store.saveSolution({ ...solution, traces })
    },

    async unmark(marker) {
      const solution = await store.loadSolution(marker.threadId)
      if (!solution) return { kind: 'refused', message: texts.refusals.nothingMarked }
      const decision = await solve(marker, false)
      return decision.kind === 'refused' ? decision : { kind: 'unmarked', solution }
    },

    drop: (threadId) => store.removeSolution(threadId),
    of: (threadId) => store.loadSolution(threadId),
    latestFix: async (threadId) => (await desk.gist(threadId)).answerId,
    similar: createFindSimilar(store),
  }
}

const withoutJump = ({ jumpMessageId: _, ...traces }: MarkTraces): MarkTraces => traces
