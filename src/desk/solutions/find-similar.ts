import { deskPolicy } from '../policy.ts'
import { type Clues, rankSimilar } from './rank-similar.ts'
import type { Solution, SolutionStore } from './solution.ts'
import { titlesLike } from './titles-like.ts'

/** Whether a solved thread may be shown: those who read the answer can see it, cannot, or it is not there any more. */
export type Sight = 'seen' | 'hidden' | 'gone'

/** Where something is asked. */
export interface Around {
  readonly serverId: string
  /** The channel or thread, which is not like itself. */
  readonly channelId: string
  /** Asked of each thread that fits, since rights change. */
  sight(solution: Solution): Promise<Sight>
}

/** A solved thread of the same server. */
export type SimilarThread = Pick<Solution, 'serverId' | 'threadId' | 'messageId' | 'title'>

/** Finds solved threads whose findings, facts or title fit, the nearest first. Threads that are gone are forgotten. */
export const createFindSimilar =
  (store: Pick<SolutionStore, 'latestSolutions' | 'removeSolution'>) =>
  async (clues: Clues, { serverId, channelId, sight }: Around): Promise<readonly SimilarThread[]> => {
    const latest = await store.latestSolutions(serverId, deskPolicy.maxSolutionsCompared)
    const others = latest.filter(({ threadId }) => threadId !== channelId)
    const titled = clues.isAsked ? await titlesLike(others, clues) : new Set<string>()
    const seen: SimilarThread[] = []
    for (const solution of rankSimilar(others, clues, titled).slice(0, deskPolicy.maxThreadsLookedAt)) {
      const state = await sight(solution)
      if (state === 'gone') await store.removeSolution(solution.threadId)
      if (state === 'seen') seen.push(solution)
      if (seen.length === deskPolicy.similarThreads) break
    }
    return seen
  }
