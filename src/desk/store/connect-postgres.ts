import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** What PostgreSQL calls its 64-bit integers (pg_type.oid). */
const bigint = 20
const maxConnections = 5
const connectMs = 10_000

/** Opens a pool. `onLost` hears of connections that break while nobody uses them; the next query opens another one. */
export function connectPostgres(url: string, onLost: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    application_name: 'sawbones',
    types: {
      // Milliseconds since 1970 fit in a number.
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === bigint ? Number : pg.types.getTypeParser(id, format as 'text'),
    },
  })
  pool.on('error', onLost)
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    // Kysely's migrator takes an advisory lock of the server itself.
    alone: (work) => work(),
  }
}
