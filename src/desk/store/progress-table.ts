import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Keeps how far the messages that came in were dealt with. */
export interface ProgressStore {
  /** The message up to which all were dealt with; undefined before the first start. */
  loadProgress(): Promise<string | undefined>
  saveProgress(messageId: string): Promise<void>
}

/** The only row. */
const id = 'messages'

export const createProgressTable = (db: Kysely<Tables>): ProgressStore => ({
  async loadProgress() {
    const row = await db.selectFrom('progress').select('message_id').where('id', '=', id).executeTakeFirst()
    return row?.message_id
  },

  async saveProgress(messageId) {
    const row = { message_id: messageId }
    await db
      .insertInto('progress')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  },
})
