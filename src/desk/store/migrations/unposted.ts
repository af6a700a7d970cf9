import { type Kysely, sql } from 'kysely'

/** What was decided and perhaps not said, and how far the messages were heard: what a start has to make up for. */
export async function unposted(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('cases')
    .addColumn('unposted', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createIndex('cases_unposted')
    .on('cases')
    .column('id')
    .where(sql.ref('unposted'), '=', 1)
    .execute()
  await db.schema
    .createTable('progress')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .execute()
}
