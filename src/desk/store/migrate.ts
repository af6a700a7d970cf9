import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { cases } from './migrations/cases.ts'
import { due } from './migrations/due.ts'
import { quiet } from './migrations/quiet.ts'
import { servers } from './migrations/servers.ts'
import { solutions } from './migrations/solutions.ts'
import { unposted } from './migrations/unposted.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** In the order of their names, which never change once they were released. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-cases': { up: cases },
  '0002-servers': { up: servers },
  '0003-unposted': { up: unposted },
  '0004-due': { up: due },
  '0005-solutions': { up: solutions },
  '0006-quiet': { up: quiet },
}

const migrationTable = 'sawbones_migrations'

/** Brings the tables up to date. Throws a StoreError where a newer version did so before. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: migrationTable,
    migrationLockTableName: 'sawbones_migration_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  throw (await isNewer(db)) ? new StoreError('newer') : error
}

async function isNewer(db: Kysely<Tables>): Promise<boolean> {
  const done = await db
    .withTables<{ [migrationTable]: { name: string } }>()
    .selectFrom(migrationTable)
    .select('name')
    .execute()
    // Whatever was in the way of the migrations is in the way here too, and is what has to be told.
    .catch(() => [])
  return done.some(({ name }) => migrations[name] === undefined)
}
