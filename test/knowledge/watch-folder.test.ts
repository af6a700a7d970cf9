import { EventEmitter } from 'node:events'
import type { ChokidarOptions, FSWatcher } from 'chokidar'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/knowledge/problem.ts'
import { watchFolder } from '../../src/knowledge/watch-folder.ts'

/** A watch that the test drives: `events` holds one for each time the watching was started. */
function fakeWatch({ onlyPolling = true } = {}) {
  const events: EventEmitter[] = []
  const options: ChokidarOptions[] = []
  const start = (_path: string, chosen: ChokidarOptions) => {
    const emitter = Object.assign(new EventEmitter(), { close: async () => {} })
    events.push(emitter)
    options.push(chosen)
    setImmediate(() =>
      chosen.usePolling || !onlyPolling
        ? emitter.emit('ready')
        : emitter.emit('error', Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    )
    return emitter as unknown as FSWatcher
  }
  return { start, events, options }
}

type Paths = ReadonlySet<string> | undefined

/** What is told with the next change. */
function nextChange() {
  let changed: (paths?: Paths) => void = () => {}
  const change = new Promise<Paths>((resolve) => {
    changed = resolve
  })
  return { change, changed }
}

test('paths that are touched close together are told together', async () => {
  const { change, changed } = nextChange()
  const { start, events } = fakeWatch({ onlyPolling: false })
  const watching = await watchFolder('knowledge', { onChange: changed, onTrouble: () => {}, start })
  for (const [event, path] of [
    ['add', 'knowledge/a'],
    ['unlinkDir', 'knowledge/b'],
    ['change', 'knowledge/a'],
  ])
    events[0]?.emit('all', event, path)
  expect(await change).toEqual(new Set(['knowledge/a', 'knowledge/b']))
  await watching.close()
})

test('where the system has no watches left, the folder is looked through instead, and this is told', async () => {
  const troubles: Problem[] = []
  const { change, changed } = nextChange()
  const { start, events, options } = fakeWatch()
  const watching = await watchFolder('knowledge', {
    onChange: changed,
    onTrouble: (problem) => troubles.push(problem),
    start,
  })
  expect(options.map(({ usePolling }) => usePolling)).toEqual([undefined, true])
  expect(troubles).toMatchObject([{ file: 'knowledge', what: expect.stringContaining('ENOSPC') }])
  // Something may have changed before the other watch began.
  expect(await change).toBeUndefined()
  // Further errors of either watch do not end the process.
  for (const emitter of events) emitter.emit('error', new Error('again'))
  expect(troubles).toHaveLength(1)
  await watching.close()
})
