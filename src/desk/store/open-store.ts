import { createCaseTable } from './case-table.ts'
import { connect } from './connect.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { createProgressTable } from './progress-table.ts'
import { createServerTable } from './server-table.ts'
import type { Store } from './store.ts'
import { storeErrorOf } from './trouble-of.ts'

export interface StoreParts {
  /** A stored case, or the settings of a server, cannot be read, so it counts as not there. */
  readonly onUnreadable: (unreadable: { readonly caseId: string } | { readonly serverId: string }) => void
  /** A connection broke that nobody was using. */
  readonly onLost: (error: Error) => void
}

/**
 * Opens the store at `file:` and a path, or `postgres://…`, and brings its tables up to date; processes that do so at the
 * same time wait for each other. Throws a StoreError that says what to mend.
 */
export async function openStore(databaseUrl: string, { onUnreadable, onLost }: StoreParts): Promise<Store> {
  let database: Database | undefined
  try {
    database = await connect(databaseUrl, onLost)
    const { db, alone } = database
    await alone(() => migrate(db))
    return {
      ...createCaseTable(db, (caseId) => onUnreadable({ caseId })),
      ...createServerTable(db, (serverId) => onUnreadable({ serverId })),
      ...createProgressTable(db),
      close: () => db.destroy(),
    }
  } catch (error) {
    await database?.db.destroy()
    throw storeErrorOf(error)
  }
}
