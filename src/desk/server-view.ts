import type { SolutionKeeper } from './settings/server-settings.ts'
import type { SimilarThread } from './solutions/find-similar.ts'
import type { Clues } from './solutions/rank-similar.ts'

/** What the desk has to know of the server in which something is said. */
export interface ServerView {
  readonly solutionKeeper: SolutionKeeper
  /** Whether askers are told how to mark when they say that it is solved. */
  readonly nudges: boolean
  /** The title of the thread in which it is said; empty where there is none. */
  readonly title: string
  /** The message opens a forum post, so nobody has said anything about it yet. */
  readonly opensPost: boolean
  /** Solved threads that fit, and that all who will read the answer can see. */
  similar(clues: Clues): Promise<readonly SimilarThread[]>
}
