import type { Kysely } from 'kysely'

/** The table of solved threads. */
export async function solutions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('solutions')
    .addColumn('thread_id', 'text', (column) => column.primaryKey())
    .addColumn('server_id', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text', (column) => column.notNull())
    .addColumn('asker_id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('signature_ids', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('marked_by', 'text', (column) => column.notNull())
    .addColumn('marked_at', 'bigint', (column) => column.notNull())
    .addColumn('traces', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('solutions_of_server')
    .on('solutions')
    .columns(['server_id', 'marked_at'])
    .execute()
  await db.schema.createIndex('solutions_by_asker').on('solutions').column('asker_id').execute()
  await db.schema.createIndex('solutions_by_marker').on('solutions').column('marked_by').execute()
  await db.schema.createIndex('solutions_by_age').on('solutions').column('marked_at').execute()
}
