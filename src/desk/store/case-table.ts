import { setImmediate as giveWay } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { CaseStore } from '../case-store.ts'
import { deskPolicy } from '../policy.ts'
import { caseOf, rowOf } from './case-row.ts'
import { forgetIn } from './forget-in.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Cases in a table of a database. A save is on disk when its promise resolves; of two, the later one holds. */
export function createCaseTable(
  db: Kysely<Tables>,
  onUnreadable: (caseId: string) => void,
): Pick<Store, keyof CaseStore | 'purge' | 'forget'> {
  return {
    async load(id) {
      const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()
      const kept = row && caseOf(row)
      if (row && !kept) onUnreadable(id)
      return kept
    },

    async save(kept) {
      const { id, ...rest } = rowOf(kept)
      await db
        .insertInto('cases')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute()
    },

    async unposted() {
      const rows = await db
        .selectFrom('cases')
        .selectAll()
        .where('unposted', '=', 1)
        .orderBy('touched_at')
        .execute()
      return rows.flatMap((row) => caseOf(row) ?? [])
    },

    async due(now) {
      const rows = await db
        .selectFrom('cases')
        .select('id')
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(deskPolicy.storeBatch)
        .execute()
      return rows.map(({ id }) => id)
    },

    async purge(before) {
      for (let purged = 0; ; await giveWay()) {
        const old = db
          .selectFrom('cases')
          .select('id')
          .where('touched_at', '<', before)
          .limit(deskPolicy.storeBatch)
        const { numDeletedRows } = await db
          .deleteFrom('cases')
          .where('id', 'in', old)
          // Asked again, since somebody may have spoken in the meantime.
          .where('touched_at', '<', before)
          .executeTakeFirst()
        purged += Number(numDeletedRows)
        if (numDeletedRows === 0n) return purged
      }
    },

    forget: (userId) => forgetIn(db, userId),
  }
}
