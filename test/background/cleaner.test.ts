import { expect, onTestFinished, test } from 'vitest'
import { createCleaner } from '../../src/background/cleaner.ts'
import { createThread } from '../../src/background/thread.ts'
import { cleanReport } from '../../src/intake/clean-report.ts'
import { wholeOf } from '../../src/intake/long-text.ts'
import type { RawReport } from '../../src/intake/report.ts'
import { createMaker } from '../intake/make-secret.ts'

const make = createMaker(5)
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

function openCleaner() {
  const troubles: unknown[] = []
  const thread = createThread()
  const cleaner = createCleaner({ thread, onTrouble: (error) => troubles.push(error) })
  onTestFinished(() => thread.close())
  return { cleaner, troubles }
}

test.each<{ name: string; raw: () => RawReport }>([
  { name: 'a short text', raw: () => ({ text: `token: ${make('word', 24)}` }) },
  { name: 'a long text', raw: () => ({ text: 'gateway closed (1006)\n'.repeat(4_000) }) },
  {
    name: 'files',
    raw: () => ({
      title: 'It broke',
      text: 'see the log',
      attachments: [
        { name: 'a.log', bytes: bytesOf(`12:00 password=${make('word', 16)}\n12:01 closed`) },
        { name: 'b.log', bytes: bytesOf('ready').subarray(1) },
        { name: 'c.png', missing: 'picture' },
      ],
    }),
  },
])('$name is cleaned as it would be without a thread', async ({ raw }) => {
  const { cleaner, troubles } = openCleaner()
  const given = raw()
  const expected = await cleanReport(given)

  const report = await cleaner.clean(given)

  expect({ ...report, text: wholeOf(report.text) }).toEqual(expected)
  expect(troubles).toEqual([])
})

test('what is withdrawn before is not read', async () => {
  const { cleaner } = openCleaner()
  const reason = new Error('withdrawn')

  const reading = cleaner.clean({ text: 'it broke' }, AbortSignal.abort(reason))

  await expect(reading).rejects.toBe(reason)
})

test('what is withdrawn while it is read is given up, and the next report is read', async () => {
  const { cleaner, troubles } = openCleaner()
  const controller = new AbortController()
  const attachments = [{ name: 'a.log', bytes: bytesOf('key=value\n'.repeat(100_000)) }]

  const reading = cleaner.clean({ text: '', attachments }, controller.signal)
  controller.abort(new Error('withdrawn'))

  await expect(reading).rejects.toThrow('withdrawn')
  const next = await cleaner.clean({ text: '', attachments: [{ name: 'b.log', bytes: bytesOf('ready') }] })
  expect(next.text).toBe('ready')
  expect(troubles).toEqual([])
})

test('where a thread fails, the message is read and the files are noted as not read', async () => {
  const { cleaner, troubles } = openCleaner()
  // A function cannot be sent to a thread.
  const attachments = [{ name: 'a.log', bytes: bytesOf('ready'), broken: () => 'not to be copied' }]

  const report = await cleaner.clean({ text: 'it broke', attachments })

  expect(report).toMatchObject({ text: 'it broke', notes: [{ kind: 'not-read', name: 'a.log' }] })
  expect(troubles).toHaveLength(1)
})
