import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** An open database, SQLite or PostgreSQL. */
export interface Database {
  readonly db: Kysely<Tables>
  /** Does what no other process may do at the same time. */
  alone(work: () => Promise<void>): Promise<void>
}
