import type { Kysely } from 'kysely'

/** The table of cases. */
export async function cases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cases')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('asker_id', 'text', (column) => column.notNull())
    .addColumn('touched_at', 'bigint', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('cases_by_asker').on('cases').column('asker_id').execute()
  await db.schema.createIndex('cases_by_touch').on('cases').column('touched_at').execute()
}
