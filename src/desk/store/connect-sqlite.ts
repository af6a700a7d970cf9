import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** How long another process may keep the file locked. */
const busyMs = 5_000
/** While the bot starts, it is asked for again in between. */
const startAttempts = 20
const pauseMs = 250

/** Opens a database file, which is made where it is not there. Throws errors of SQLite, and a StoreError for its folder. */
export async function connectSqlite(path: string): Promise<Database> {
  await mkdir(dirname(path), { recursive: true }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new StoreError('folder', code)
  })
  const file = new Sqlite(path, { timeout: busyMs })
  try {
    await patiently(() => {
      file.pragma('journal_mode = WAL')
      // An acknowledged save survives a power cut.
      file.pragma('synchronous = FULL')
      file.pragma('foreign_keys = ON')
      // What is forgotten is written over.
      file.pragma('secure_delete = ON')
    })
  } catch (error) {
    file.close()
    throw error
  }
  return {
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) }),
    async alone(work) {
      await patiently(() => file.exec('begin immediate'))
      try {
        await work()
        file.exec('commit')
      } catch (error) {
        if (file.inTransaction) file.exec('rollback')
        throw error
      }
    },
  }
}

/** Some locks are refused at once, whatever the time-out, as that for changing the journal mode. */
async function patiently(work: () => void): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return work()
    } catch (error) {
      const isBusy = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!isBusy || attempt === startAttempts) throw error
      await wait(pauseMs)
    }
}
