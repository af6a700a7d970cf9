import type { Facts } from '../../diagnosis/facts.ts'

/** What was done on Discord for a mark, so that it can be undone. What is absent was not done, or was so before. */
export interface MarkTraces {
  /** The bot's message that leads to the solution. */
  readonly jumpMessageId?: string
  /** The tag that the bot gave the post. */
  readonly tagId?: string
  /** The bot locked the thread. */
  readonly isLocked?: boolean
}

/** The message that solved a thread. It is kept longer than the thread's case, so that others find it. */
export interface Solution {
  readonly serverId: string
  readonly threadId: string
  /** The channel or forum of the thread. */
  readonly parentId: string
  /** Whose thread it is; `nobody` where that is not known or was forgotten. */
  readonly askerId: string
  /** The thread's title without secrets, as it was when it was marked. */
  readonly title: string
  /** What was recognised in the thread. */
  readonly signatureIds: readonly string[]
  readonly facts: Facts
  readonly messageId: string
  /** `nobody` where they were forgotten. */
  readonly markedBy: string
  /** In milliseconds since 1970. */
  readonly markedAt: number
  readonly traces: MarkTraces
}

/** Where solutions are kept, one for each thread at most. */
export interface SolutionStore {
  loadSolution(threadId: string): Promise<Solution | undefined>
  saveSolution(solution: Solution): Promise<void>
  removeSolution(threadId: string): Promise<void>
  /** The solutions of a server that were marked last, the latest first. */
  latestSolutions(serverId: string, limit: number): Promise<readonly Solution[]>
}
