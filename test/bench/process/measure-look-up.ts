import { setImmediate } from 'node:timers'
import { entriesOf } from '../../../src/desk/look-up/entries-of.ts'
import { createLookUp } from '../../../src/desk/look-up/look-up.ts'
import { makeSignatures } from '../generate.ts'
import { createRandom } from '../random.ts'
import { median, timed } from '../rounds.ts'

const count = 10_000
const rounds = 500

// What it takes to look something up among 10,000 failures, typed or in a whole report.

const entries = [...entriesOf(makeSignatures(count))]
const stopWatching = watchBlocks()
const started = performance.now()
const lookUp = await createLookUp(entries)
const lookUpBuildMs = performance.now() - started
const lookUpBlockMs = stopWatching()

const random = createRandom(1)
const damaged = () => [...random.pick(random.pick(entries).lines)].filter(() => !random.chance(0.07)).join('')
const queries = Array.from({ length: rounds }, damaged)
const reports = queries.map((query, at) => [query, ...queries.slice(at, at + 50)].join('\n'))
for (const query of queries.slice(0, 50)) lookUp.search(query, 3)
const lookUpMs = median(queries.map((query) => timed(() => lookUp.search(query, 25)).ms))
const nearestMs = median(reports.map((report) => timed(() => lookUp.nearest(report, 3)).ms))
console.log(JSON.stringify({ lookUpMs, nearestMs, lookUpBuildMs, lookUpBlockMs }))

/** Watches the event loop; the returned function ends that and gives the longest time in which nothing else could run. */
function watchBlocks(): () => number {
  let [last, longest, isWatching] = [performance.now(), 0, true]
  const tick = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (isWatching) setImmediate(tick)
  }
  tick()
  return () => {
    isWatching = false
    return longest
  }
}
