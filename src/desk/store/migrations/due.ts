import type { Kysely } from 'kysely'

/** When something is to be done about a case. */
export async function due(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('cases').addColumn('due_at', 'bigint').execute()
  await db.schema.createIndex('cases_by_due').on('cases').column('due_at').execute()
}
