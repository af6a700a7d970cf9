import type { Kysely } from 'kysely'
import type { PeopleStore } from '../privacy/privacy.ts'
import type { Tables } from './tables.ts'

/** Those who want to be left alone, in a table of a database. */
export const createQuietTable = (db: Kysely<Tables>): Omit<PeopleStore, 'forget'> => ({
  async loadQuiet() {
    const rows = await db.selectFrom('quiet_people').select('id').execute()
    return rows.map(({ id }) => id)
  },

  async saveQuiet(id, isQuiet) {
    if (isQuiet)
      await db
        .insertInto('quiet_people')
        .values({ id })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    else await db.deleteFrom('quiet_people').where('id', '=', id).execute()
  },
})
