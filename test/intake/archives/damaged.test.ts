import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createMaker } from '../make-secret.ts'
import { makeTar } from './make-tar.ts'
import { makeZip } from './make-zip.ts'
import { readFile } from './read-file.ts'

const make = createMaker(5)
const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index} ${make('word', 12)}`)
const log = lines.join('\n')
const files = [
  { name: 'short.log', content: 'all is well' },
  { name: 'long.log', content: log },
]
const tar = await makeTar(files)
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2)
const inPart = (name: string) => ({ kind: 'damaged', name, isReadInPart: true })

function expectBeginning(text: string | undefined): void {
  const kept = text?.split('\n') ?? []
  expect(kept.length).toBeGreaterThan(5000)
  expect(kept.at(-1)).toBe('[... the rest is missing ...]')
  expect(kept.slice(0, -1)).toEqual(lines.slice(0, kept.length - 1))
}

describe('of what was cut off, the beginning is read', () => {
  test('a gz', async () => {
    const { texts, notes } = await readFile('a.gz', half(gzipSync(log)))
    expectBeginning(texts['a.gz'])
    expect(notes).toEqual([inPart('a.gz')])
  })

  test.each([
    { name: 'a zip', bytes: half(makeZip(files)) },
    { name: 'a streamed zip', bytes: half(makeZip(files.map((file) => ({ ...file, isStreamed: true })))) },
    {
      name: 'a zip that is not packed',
      bytes: half(makeZip(files.map((file) => ({ ...file, isStored: true })))),
    },
    { name: 'a tar', bytes: half(tar) },
    { name: 'a tar.gz', bytes: half(gzipSync(tar)) },
  ])('$name', async ({ bytes }) => {
    const { texts, notes } = await readFile('b', bytes)
    expect(texts['b/short.log']).toBe('all is well')
    expectBeginning(texts['b/long.log'])
    expect(notes).toEqual([inPart('b')])
  })
})

test('a gz with a wrong byte is read up to there', async () => {
  const bytes = gzipSync(log)
  const middle = Math.floor(bytes.length / 2)
  bytes.fill(0xff, middle, middle + 50)
  const { texts, notes } = await readFile('a.gz', bytes)
  expect(texts['a.gz']).toContain(lines.slice(0, 5000).join('\n'))
  expect(notes).toEqual([inPart('a.gz')])
})

test('a zip of which the middle was not fetched is read where it can be', async () => {
  const bytes = makeZip([...files, { name: 'end.log', content: 'the end' }])
  const holed = Buffer.concat([bytes.subarray(0, 1000), bytes.subarray(-600)])
  const { texts, notes } = await readFile('b.zip', holed)
  expect(texts['b.zip/short.log']).toBe('all is well')
  expect(texts['b.zip/end.log']).toBe('the end')
  expect(notes).toContainEqual(inPart('b.zip'))
})

test('no half of a secret is left where a text breaks off', async () => {
  const token = `${make('digits', 10)}:AA${make('word', 33)}`
  const whole = `${make('word', 300)}\ntoken ${token}`
  const { texts } = await readFile(
    'b.zip',
    makeZip([{ name: 'a', content: whole, isStored: true }]).subarray(0, 320 + 31),
  )
  expect(Object.values(texts).join()).not.toContain(token.slice(0, 12))
})

test.each([
  { name: 'a gz that is only a beginning', bytes: gzipSync('hello').subarray(0, 5) },
  { name: 'a zip that is only a beginning', bytes: makeZip(files).subarray(0, 20) },
  { name: 'a tar that is only a header', bytes: tar.subarray(0, 512) },
])('of $name nothing is read', async ({ bytes }) => {
  expect(await readFile('a', bytes)).toEqual({
    texts: {},
    notes: [{ kind: 'damaged', name: 'a', isReadInPart: false }],
  })
})

test.each([
  { name: 'a zip', bytes: makeZip([]) },
  { name: 'a zip of folders', bytes: makeZip([{ name: 'logs/' }]) },
])('$name with nothing in it is told', async ({ bytes }) => {
  expect(await readFile('a.zip', bytes)).toEqual({
    texts: {},
    notes: [{ kind: 'empty-archive', name: 'a.zip' }],
  })
})
