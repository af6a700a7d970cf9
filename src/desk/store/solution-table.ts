import type { Kysely } from 'kysely'
import { nobody } from '../case.ts'
import type { SolutionStore } from '../solutions/solution.ts'
import { rowOfSolution, solutionOf } from './solution-row.ts'
import type { Tables } from './tables.ts'

interface SolutionTable extends SolutionStore {
  /** Removes solutions that were marked before `before` (milliseconds since 1970); gives how many they were. */
  purgeSolutions(before: number): Promise<number>
  /** Removes a person's id, and of their threads the title and the facts. That these were solved helps others still. */
  forgetInSolutions(userId: string): Promise<void>
}

/** Solved threads in a table of a database. `onUnreadable` hears of those that make no sense; they count as not there. */
export function createSolutionTable(
  db: Kysely<Tables>,
  onUnreadable: (threadId: string) => void,
): SolutionTable {
  function read(row: Tables['solutions']) {
    const solution = solutionOf(row)
    if (!solution) onUnreadable(row.thread_id)
    return solution
  }

  return {
    async loadSolution(threadId) {
      const row = await db
        .selectFrom('solutions')
        .selectAll()
        .where('thread_id', '=', threadId)
        .executeTakeFirst()
      return row && read(row)
    },

    async saveSolution(solution) {
      const { thread_id, ...rest } = rowOfSolution(solution)
      await db
        .insertInto('solutions')
        .values({ thread_id, ...rest })
        .onConflict((conflict) => conflict.column('thread_id').doUpdateSet(rest))
        .execute()
    },

    async removeSolution(threadId) {
      await db.deleteFrom('solutions').where('thread_id', '=', threadId).execute()
    },

    async latestSolutions(serverId, limit) {
      const rows = await db
        .selectFrom('solutions')
        .selectAll()
        .where('server_id', '=', serverId)
        .orderBy('marked_at', 'desc')
        .orderBy('thread_id', 'desc')
        .limit(limit)
        .execute()
      return rows.flatMap((row) => read(row) ?? [])
    },

    async purgeSolutions(before) {
      const { numDeletedRows } = await db
        .deleteFrom('solutions')
        .where('marked_at', '<', before)
        .executeTakeFirst()
      return Number(numDeletedRows)
    },

    async forgetInSolutions(userId) {
      await db
        .updateTable('solutions')
        .set({ asker_id: nobody, title: '', facts: '{}' })
        .where('asker_id', '=', userId)
        .execute()
      await db.updateTable('solutions').set({ marked_by: nobody }).where('marked_by', '=', userId).execute()
    },
  }
}
