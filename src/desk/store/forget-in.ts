import { setImmediate as giveWay } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type Case, nobody } from '../case.ts'
import { deskPolicy } from '../policy.ts'
import { caseOf, rowOf } from './case-row.ts'
import type { Tables } from './tables.ts'

type CaseRow = Tables['cases']

/** Removes a person's cases, and then looks for their id in all others, some at a time. */
export async function forgetIn(db: Kysely<Tables>, userId: string): Promise<void> {
  await db.deleteFrom('cases').where('asker_id', '=', userId).execute()
  for (let last: string | undefined = ''; last !== undefined; await giveWay()) {
    const rows: readonly CaseRow[] = await db
      .selectFrom('cases')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(deskPolicy.storeBatch)
      .execute()
    for (const row of rows) if (names(row, userId)) await forgetInCase(db, row, userId)
    last = rows.at(-1)?.id
  }
}

/** Ids of cases may be made of ids, such as those of a channel and a person. */
const names = ({ id, content }: CaseRow, userId: string) =>
  id.split(':').includes(userId) || content.includes(userId)

async function forgetInCase(db: Kysely<Tables>, row: CaseRow, userId: string): Promise<void> {
  const kept = caseOf(row)
  // What cannot be read is of no use to anybody else.
  if (!kept || row.id.split(':').includes(userId)) {
    await db.deleteFrom('cases').where('id', '=', row.id).execute()
    return
  }
  const { content } = rowOf(without(kept, userId))
  const { numUpdatedRows } = await db
    .updateTable('cases')
    .set({ content })
    .where('id', '=', row.id)
    .where('content', '=', row.content)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  // It was saved or removed in the meantime.
  const now = await db.selectFrom('cases').selectAll().where('id', '=', row.id).executeTakeFirst()
  if (now) await forgetInCase(db, now, userId)
}

/** The case without the person's id. Their answers stay, so that nothing is answered twice, and belong to nobody. */
const without = (kept: Case, userId: string): Case => ({
  ...kept,
  answers: kept.answers.map((answer) =>
    answer.guestId === userId ? { ...answer, guestId: nobody } : answer,
  ),
})
