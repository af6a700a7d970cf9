import { createCaseTable } from './case-table.ts'
import { connect } from './connect.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { createProgressTable } from './progress-table.ts'
import { createQuietTable } from './quiet-table.ts'
import { createServerTable } from './server-table.ts'
import { createSolutionTable } from './solution-table.ts'
import type { Store } from './store.ts'
import { storeErrorOf } from './trouble-of.ts'

type Unreadable =
  | { readonly caseId: string }
  | { readonly serverId: string }
  | { readonly solvedThreadId: string }

export interface StoreParts {
  /** A stored case, a solution, or the settings of a server, cannot be read, so it counts as not there. */
  readonly onUnreadable: (unreadable: Unreadable) => void
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
    const cases = createCaseTable(db, (caseId) => onUnreadable({ caseId }))
    const { forgetInSolutions, ...solutions } = createSolutionTable(db, (solvedThreadId) =>
      onUnreadable({ solvedThreadId }),
    )
    return {
      ...cases,
      ...solutions,
      ...createServerTable(db, (serverId) => onUnreadable({ serverId })),
      ...createProgressTable(db),
      ...createQuietTable(db),
      async forget(userId) {
        await cases.forget(userId)
        await forgetInSolutions(userId)
      },
      close: () => db.destroy(),
    }
  } catch (error) {
    await database?.db.destroy()
    throw storeErrorOf(error)
  }
}
