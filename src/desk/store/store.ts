import type { CaseStore } from '../case-store.ts'
import type { PeopleStore } from '../privacy/privacy.ts'
import type { SettingsStore } from '../settings/settings.ts'
import type { SolutionStore } from '../solutions/solution.ts'
import type { ProgressStore } from './progress-table.ts'

/** Keeps cases, solutions, settings and progress in a database, where they survive the process. */
export interface Store extends CaseStore, SolutionStore, SettingsStore, ProgressStore, PeopleStore {
  /** Removes cases in which nothing was said since `before` (milliseconds since 1970); gives how many they were. */
  purge(before: number): Promise<number>
  /** Removes solutions that were marked before `before`; gives how many they were. */
  purgeSolutions(before: number): Promise<number>
  /**
   * Removes a person: the cases that are theirs, title and facts of their solved threads, and their id from all others. What the desk is working on meanwhile is
   * saved after it.
   */
  forget(userId: string): Promise<void>
  /** Ends what is open; everything that was saved is on disk already. */
  close(): Promise<void>
}
