import { hasUnposted } from './answers.ts'
import type { Case } from './case.ts'

/** Where cases are kept. */
export interface CaseStore {
  load(id: string): Promise<Case | undefined>
  save(kept: Case): Promise<void>
  /** Cases with answers that are not known to be posted, the oldest first. */
  unposted(): Promise<readonly Case[]>
  /** Ids of cases whose `nudgeAt` is not after `now`, the longest due first; only so many at once. */
  due(now: number): Promise<readonly string[]>
}

/** Keeps the latest cases in memory; they are gone when the process ends. */
export function createMemoryCaseStore(maxCases: number): CaseStore {
  const cases = new Map<string, Case>()
  return {
    async load(id) {
      return cases.get(id)
    },
    async save(kept) {
      cases.delete(kept.id)
      cases.set(kept.id, kept)
      if (cases.size > maxCases) cases.delete(cases.keys().next().value as string)
    },
    async unposted() {
      return [...cases.values()].filter(hasUnposted)
    },
    async due(now) {
      return [...cases.values()]
        .filter(({ nudgeAt }) => nudgeAt !== undefined && nudgeAt <= now)
        .map(({ id }) => id)
    },
  }
}
