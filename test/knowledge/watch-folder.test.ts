import { EventEmitter } from 'node:events'
import type { ChokidarOptions, FSWatcher } from 'chokidar'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/knowledge/problem.ts'
import { watchFolder } from '../../src/knowledge/watch-folder.ts'

/** A watch that the test drives: `events` holds one for each time the watching was started. */
function fakeWatch() {
  const events: EventEmitter[] = []
  const options: ChokidarOptions[] = []
  const start = (_path: string, chosen: ChokidarOptions) => {
    const emitter = Object.assign(new EventEmitter(), { close: async () => {} })
    events.push(emitter)
    options.push(chosen)
    // Only polling works here.
    setImmediate(() =>
      chosen.usePolling
        ? emitter.emit('ready')
        : emitter.emit('error', Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    )
    return emitter as unknown as FSWatcher
  }
  return { start, events, options }
}

test('where the system has no watches left, the folder is looked through instead, and this is told', async () => {
  const troubles: Problem[] = []
  let changed = () => {}
  const change = new Promise<void>((resolve) => {
    changed = resolve
  })
  const { start, events, options } = fakeWatch()
  const watching = await watchFolder('knowledge', {
    onChange: () => changed(),
    onTrouble: (problem) => troubles.push(problem),
    start,
  })
  expect(options.map(({ usePolling }) => usePolling)).toEqual([undefined, true])
  expect(troubles).toMatchObject([{ file: 'knowledge', what: expect.stringContaining('ENOSPC') }])
  await change
  // Further errors of either watch do not end the process.
  for (const emitter of events) emitter.emit('error', new Error('again'))
  expect(troubles).toHaveLength(1)
  await watching.close()
})
