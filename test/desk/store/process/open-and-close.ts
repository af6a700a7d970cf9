import { openStore } from '../../../../src/desk/store/open-store.ts'

// Opens the store, which brings its tables up to date, and closes it.

const [databaseUrl = ''] = process.argv.slice(2)
const store = await openStore(databaseUrl, { onUnreadable: () => {}, onLost: () => {} })
await store.close()
