import type { Logger } from 'pino'
import { openPrivacy } from './desk/privacy/privacy.ts'
import { openSettings } from './desk/settings/settings.ts'
import { openStore } from './desk/store/open-store.ts'
import { startPurging } from './desk/store/start-purging.ts'
import { realTimers } from './discord/timers.ts'

/** Opens the store of cases and keeps it free of old ones. Throws a StoreError where it cannot be opened. */
export async function openMemory(databaseUrl: string, log: Logger) {
  const store = await openStore(databaseUrl, {
    onUnreadable: (unreadable) => log.error(unreadable, 'what is stored cannot be read; it begins anew'),
    // Its message alone: the client hangs its whole connection on the error, password and all.
    onLost: ({ message }) =>
      log.warn({ reason: message }, 'a connection to the database broke; the next query opens another'),
  })
  const settings = await openSettings(store)
  const privacy = await openPrivacy(store)
  const purging = startPurging(store, { now: Date.now, after: realTimers.after, log })
  return {
    store,
    settings,
    privacy,
    async close() {
      await purging.stop()
      await store.close()
    },
  }
}
