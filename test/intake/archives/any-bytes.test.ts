import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTar } from './make-tar.ts'
import { makeZip } from './make-zip.ts'
import { readFile } from './read-file.ts'

const files = [
  { name: 'a.log', content: 'hello\n'.repeat(40) },
  { name: 'b.log.gz', content: gzipSync('packed') },
  { name: 'c.json', content: '{}', isStored: true },
]
const tar = await makeTar(files)
const seeds = [
  makeZip(files),
  makeZip(files.map((file) => ({ ...file, isStreamed: true }))),
  tar,
  gzipSync(tar),
  gzipSync('hello'),
]
const marks = [
  [0x1f, 0x8b, 8],
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
].map((mark) => Buffer.from(mark))

test('no bytes behind the mark of an archive cause a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 2000 }), async (mark, bytes) => {
      const { notes } = await readFile('a', Buffer.concat([mark, bytes]))
      expect(notes.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('no change to an archive causes a fault', async () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...seeds), changes, fc.nat(), async (seed, edits, cut) => {
      const bytes = Buffer.from(seed)
      for (const [at, value] of edits) bytes[at % bytes.length] = value
      const { texts } = await readFile(
        'a',
        bytes.subarray(0, bytes.length - (cut % 4 === 0 ? cut % bytes.length : 0)),
      )
      expect(Object.keys(texts).length).toBeLessThanOrEqual(files.length + 10)
    }),
    { numRuns: 500 },
  )
})
