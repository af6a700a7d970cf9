import { writeSync } from 'node:fs'
import { openCase } from '../../../../src/desk/case.ts'
import { openStore } from '../../../../src/desk/store/open-store.ts'

// Saves one case after the other, several at a time, and prints the number of each as soon as its save was acknowledged.

const [databaseUrl = '', first = '0'] = process.argv.slice(2)
const fail = (what: unknown) => {
  throw new Error(`this must not happen: ${what}`)
}
const store = await openStore(databaseUrl, { onUnreadable: fail, onLost: fail })
let next = Number(first)
async function write() {
  for (;;) {
    const number = next++
    await store.save({ ...openCase(`case-${number}`, 'ada', number), solved: true })
    writeSync(1, `${number}\n`)
    // A kill may come at any place, so this never waits for anything but the database.
    await new Promise(setImmediate)
  }
}
await Promise.all([write(), write(), write()])
