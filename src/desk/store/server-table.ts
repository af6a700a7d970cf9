import type { Kysely } from 'kysely'
import { readSettings, type ServerSettings } from '../settings/server-settings.ts'
import type { SettingsStore } from '../settings/settings.ts'
import { parseJson } from './parse-json.ts'
import type { Tables } from './tables.ts'

/** Servers' settings in a table of a database. `onUnreadable` hears of those that make no sense; the defaults hold there. */
export const createServerTable = (
  db: Kysely<Tables>,
  onUnreadable: (serverId: string) => void,
): SettingsStore => ({
  async loadSettings() {
    const known = new Map<string, ServerSettings>()
    for (const { id, settings: stored } of await db.selectFrom('servers').selectAll().execute()) {
      const settings = readSettings(parseJson(stored))
      if (settings) known.set(id, settings)
      else onUnreadable(id)
    }
    return known
  },

  async saveSettings(id, settings) {
    const row = { settings: JSON.stringify(settings) }
    await db
      .insertInto('servers')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  },
})
