import type { Kysely } from 'kysely'

/** The table of those who want to be left alone. */
export async function quiet(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('quiet_people')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .execute()
}
