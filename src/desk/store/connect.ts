import { fileURLToPath } from 'node:url'
import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'

/**
 * Opens the database at an address: `file:` and a path, seen from the working folder (or `file://` and one in the form of
 * an address), or `postgres://…`. Only the client that is used is loaded.
 */
export async function connect(databaseUrl: string, onLost: (error: Error) => void): Promise<Database> {
  if (/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    const { connectPostgres } = await import('./connect-postgres.ts')
    return connectPostgres(databaseUrl, onLost)
  }
  if (!databaseUrl.startsWith('file:')) throw new StoreError('address')
  const { connectSqlite } = await import('./connect-sqlite.ts')
  return connectSqlite(
    databaseUrl.startsWith('file://') ? fileURLToPath(databaseUrl) : databaseUrl.slice('file:'.length),
  )
}
