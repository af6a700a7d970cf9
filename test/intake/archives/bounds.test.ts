import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGzip, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readPacked } from '../../../src/intake/archives/read-packed.ts'
import { createUnpackBudget } from '../../../src/intake/archives/unpack-budget.ts'
import { archivePolicy, intakePolicy } from '../../../src/intake/policy.ts'
import { readAll } from '../../../src/intake/read-all.ts'
import { makeTar } from './make-tar.ts'
import { makeZip } from './make-zip.ts'
import { readFile } from './read-file.ts'

const mebibyte = 1024 * 1024
/** Lines that hardly shrink. */
const noisy = (bytes: number): string =>
  randomBytes(bytes / 2)
    .toString('hex')
    .replace(/.{63}/g, '$&\n')
const room = 4 * mebibyte
const names = (texts: readonly { readonly name: string }[]) => texts.map(({ name }) => name)

test('a gz that grows to 300 MB is refused', async () => {
  const chunk = Buffer.alloc(mebibyte, 'all is well\n')
  const bomb = await buffer(
    Readable.from(Array.from({ length: 300 }, () => chunk)).pipe(createGzip({ level: 1 })),
  )
  const { texts, notes } = await readPacked('a.gz', bomb, 'gzip', room, createUnpackBudget())
  expect(texts).toEqual([])
  expect(notes).toEqual([{ kind: 'not-opened', name: 'a.gz', because: 'bomb' }])
})

test('a dull log is no bomb', async () => {
  const dull = Buffer.alloc(archivePolicy.ratioFromBytes - 1, 'all is well\n')
  const { texts } = await readPacked('a.gz', gzipSync(dull), 'gzip', room, createUnpackBudget())
  expect(texts).toHaveLength(1)
})

test('of a long packed log the beginning and the end are read', async () => {
  const long = `first\n${'all is well\n'.repeat(100_000)}last`
  const { texts, notes } = await readPacked('a.gz', gzipSync(long), 'gzip', 1000, createUnpackBudget())
  expect(texts[0]?.text).toMatch(
    /^first\nall is well\n[\s\S]*\n\[\.\.\. \d+ bytes cut \.\.\.\]\nall is well\n[\s\S]*\nlast$/,
  )
  expect(notes).toEqual([{ kind: 'cut', name: 'a.gz', keptBytes: 1000, totalBytes: long.length }])
})

const long = noisy(200_000)
const files = Array.from({ length: 4 }, (_, index) => ({ name: `${index}.log`, content: long }))
const tar = await makeTar(files)

describe('what all archives of a report may unpack to', () => {
  test.each([
    { name: 'a gz', kind: 'gzip' as const, bytes: gzipSync(long), maxBytes: 100_000 },
    { name: 'a zip', kind: 'zip' as const, bytes: makeZip(files), maxBytes: 500_000 },
    { name: 'a tar', kind: 'tar' as const, bytes: tar, maxBytes: 1_300_000 },
    { name: 'a tar.gz', kind: 'gzip' as const, bytes: gzipSync(tar), maxBytes: 1_300_000 },
  ])('is bounded: $name is read in part', async ({ kind, bytes, maxBytes }) => {
    const { texts, notes } = await readPacked('a', bytes, kind, room, createUnpackBudget({ maxBytes }))
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.at(-1)?.text).toMatch(/\[\.\.\. the rest is missing \.\.\.\]$/)
    expect(notes).toContainEqual({ kind: 'unpacked-in-part', name: 'a', because: 'size' })
  })

  test('is bounded in time', async () => {
    let now = 0
    const budget = createUnpackBudget({ maxMs: 10, now: () => now++ })
    const { notes } = await readPacked('a', makeZip(files), 'zip', room, budget)
    expect(notes).toEqual([
      { kind: 'unpacked-in-part', name: 'a', because: 'time' },
      { kind: 'files-left', name: 'a', read: 1, left: 3 },
    ])
  })

  test('is one budget for them all', async () => {
    const budget = createUnpackBudget({ maxBytes: 250_000 })
    const first = await readPacked('a', gzipSync(long), 'gzip', room, budget)
    const second = await readPacked('b', gzipSync(long), 'gzip', room, budget)
    expect(first.notes).toEqual([])
    expect(second.notes).toEqual([{ kind: 'unpacked-in-part', name: 'b', because: 'size' }])
  })
})

describe('files of an archive', () => {
  test('are read up to a number', async () => {
    const count = archivePolicy.maxEntriesRead + 5
    const files = Array.from({ length: count }, (_, index) => ({ name: `${index}.log`, content: `${index}` }))
    for (const bytes of [makeZip(files), await makeTar(files)]) {
      const { texts, notes } = await readFile('b', bytes)
      expect(Object.keys(texts)).toHaveLength(archivePolicy.maxEntriesRead)
      expect(notes).toEqual([{ kind: 'files-left', name: 'b', read: archivePolicy.maxEntriesRead, left: 5 }])
    }
  })

  test('are looked at up to a number', async () => {
    const files = Array.from({ length: archivePolicy.maxEntriesListed + 100 }, (_, index) => ({
      name: `node_modules/${index}.js`,
      isStored: true,
    }))
    const { notes } = await readFile('b.zip', makeZip(files))
    expect(notes).toEqual([
      { kind: 'files-left', name: 'b.zip', read: 0, left: archivePolicy.maxEntriesListed + 1 },
    ])
  })

  test('leave room for each other', async () => {
    const files = [
      { name: 'old.log', content: noisy(3 * mebibyte), modified: new Date(2026, 1, 1) },
      { name: 'new.log', content: noisy(3 * mebibyte), modified: new Date(2026, 2, 1) },
      { name: 'config.json', content: '{}' },
    ]
    const { texts, notes } = await readPacked('b', makeZip(files), 'zip', room, createUnpackBudget())
    expect(names(texts)).toEqual(['b/new.log', 'b/old.log', 'b/config.json'])
    expect(texts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(room)
    expect(notes).toEqual([{ kind: 'files-cut', name: 'b', files: 2 }])
  })
})

test('a report brings so much to be cleaned and no more, and the last file has room', async () => {
  const { maxReportBytes, minPartBytes } = intakePolicy
  const long = Buffer.alloc(Math.floor(maxReportBytes * 0.6), 'all is well\n')
  const attachments = [1, 2, 3].map((index) => ({ name: `${index}.log`, bytes: long }))
  const { found, notes } = await readAll({ text: 'help', attachments })
  const sizes = found.flatMap(({ texts }) => texts.map(({ bytes }) => bytes))
  expect(sizes).toEqual([4, long.length, maxReportBytes - 4 - long.length - minPartBytes, minPartBytes])
  expect(notes).toEqual([])
  expect(found.map((file) => file.notes.map(({ kind }) => kind))).toEqual([[], [], ['cut'], ['cut']])
})
