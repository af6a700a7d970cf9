import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSources } from '../../src/knowledge/read-sources.ts'
import { createSourceReader, type SourceReader } from '../../src/knowledge/source-reader.ts'
import type { Sources } from '../../src/knowledge/sources.ts'

let root: string
let reader: SourceReader
let first: Sources

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'reader-'))
  await save('acme/pack.yaml')
  await save('acme/facts.md')
  await save('acme/config/1.txt')
  await save('acme/auth/x/signature.md')
  await save('acme/auth/x/hit-1.txt')
  await save('acme/auth/y/signature.md')
  await save('notes/todo.txt')
  reader = createSourceReader(root)
  first = await reader.readAll()
})
afterEach(() => rm(root, { recursive: true }))

const at = (path: string) => join(root, path)

async function save(path: string, text = path): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true })
  await writeFile(at(path), text)
}

const readAgain = (...paths: readonly string[]) => reader.readAgain(new Set(paths.map(at)))

const foldersIn = ({ packs }: Sources) =>
  packs.flatMap(({ signatures }) => signatures.map(({ folder }) => folder))

describe('what is read again is what a new reader would read:', () => {
  test.each<[string, () => Promise<unknown>, readonly string[]]>([
    ['a saved signature', () => save('acme/auth/x/signature.md', 'new'), ['acme/auth/x/signature.md']],
    ['a saved file of the pack', () => save('acme/facts.md', 'new'), ['acme/facts.md']],
    ['a saved list of keys', () => save('acme/config/1.txt', 'new'), ['acme/config/1.txt']],
    ['a new sample', () => save('acme/auth/x/miss-1.txt'), ['acme/auth/x/miss-1.txt']],
    ['a file that nothing reads', () => save('acme/auth/x/notes.txt'), ['acme/auth/x/notes.txt']],
    ['a removed sample', () => rm(at('acme/auth/x/hit-1.txt')), ['acme/auth/x/hit-1.txt']],
    ['a removed file of the pack', () => rm(at('acme/facts.md')), ['acme/facts.md']],
    [
      'a new folder, told from its inside out',
      () => save('acme/net/deep/z/signature.md'),
      ['acme/net/deep/z/signature.md', 'acme/net/deep/z', 'acme/net'],
    ],
    [
      'a new folder of which only the file is told',
      () => save('acme/net/z/hit-1.txt'),
      ['acme/net/z/hit-1.txt'],
    ],
    ['a new folder of which only the folder is told', () => save('acme/net/z/signature.md'), ['acme/net']],
    ['a removed folder', () => rm(at('acme/auth/x'), { recursive: true }), ['acme/auth/x']],
    [
      'a removed folder of folders',
      () => rm(at('acme/auth'), { recursive: true }),
      ['acme/auth/x/signature.md', 'acme/auth/y', 'acme/auth'],
    ],
    ['a renamed folder', () => rename(at('acme/auth/x'), at('acme/auth/z')), ['acme/auth/x', 'acme/auth/z']],
    [
      'a file written beside and moved over',
      async () => {
        await save('acme/auth/x/signature.md.tmp', 'new')
        await rename(at('acme/auth/x/signature.md.tmp'), at('acme/auth/x/signature.md'))
      },
      ['acme/auth/x/signature.md.tmp'],
    ],
    ['a folder that becomes a pack', () => save('notes/pack.yaml'), ['notes/pack.yaml']],
    [
      'a pack that is gone',
      () => rm(at('acme'), { recursive: true }),
      ['acme', 'acme/pack.yaml', 'acme/auth/x'],
    ],
    ['a root that becomes a pack', () => save('pack.yaml'), ['pack.yaml']],
    ['a hidden file', () => save('.git/acme/x/signature.md'), ['.git/acme/x/signature.md']],
    [
      'a file in the place of a folder',
      async () => {
        await rm(at('acme/auth/x'), { recursive: true })
        await save('acme/auth/x')
      },
      ['acme/auth/x'],
    ],
    [
      'a link',
      async () => {
        await save('elsewhere/.hidden/signature.md')
        await symlink('../../elsewhere/.hidden', at('acme/auth/z'))
      },
      ['acme/auth/z'],
    ],
  ])('%s', async (_, change, paths) => {
    await change()
    const again = await readAgain(...paths)
    expect(again).toEqual(await readSources(root))
    // Nothing is left over that would show the next time.
    expect(await readAgain('acme/pack.yaml')).toEqual(again)
  })
})

test('what was not touched is the very same', async () => {
  await save('acme/auth/x/signature.md', 'new')
  for (const again of [await readAgain('acme/auth/x/signature.md'), await reader.readAll()]) {
    const [x, y] = again.packs[0]?.signatures ?? []
    expect(x?.text).toBe('new')
    expect(y).toBe(first.packs[0]?.signatures[1])
    expect(again.packs[0]?.facts).toBe(first.packs[0]?.facts)
  }
})

test('a pack that is opened by itself is read again, too', async () => {
  reader = createSourceReader(at('acme'))
  await reader.readAll()
  await save('acme/auth/z/signature.md')
  await save('acme/facts.md', 'new')
  const again = await readAgain('acme/auth/z', 'acme/facts.md')
  expect(again).toEqual(await readSources(at('acme')))
  expect(foldersIn(again)).toContain('acme/auth/z')
})

test('a change that was never told is seen by a whole reading, and beside one that was told', async () => {
  await save('acme/auth/y/hit-1.txt')
  await save('acme/auth/z/signature.md')
  expect(foldersIn(await readAgain('acme/auth/x/signature.md'))).not.toContain('acme/auth/z')
  const again = await readAgain('acme/auth/y/signature.md')
  expect(again.packs[0]?.signatures[1]?.samples).toHaveLength(1)
  expect(await reader.readAll()).toEqual(await readSources(root))
})

test('where very much is told at once, everything is read, as some may have gone untold', async () => {
  await save('acme/net/untold/signature.md')
  const told = Array.from({ length: 500 }, (_, index) => `acme/auth/s${index}/signature.md`)
  await Promise.all(told.map((path) => save(path)))
  const again = await readAgain(...told)
  expect(again).toEqual(await readSources(root))
  expect(foldersIn(again)).toContain('acme/net/untold')
})

test('links are behind many things, so where there is one, everything is read', async () => {
  await mkdir(at('..data'))
  await save('..data/signature.md', 'old')
  await mkdir(at('acme/auth/z'))
  await symlink('../../../..data/signature.md', at('acme/auth/z/signature.md'))
  await reader.readAll()
  await save('..data/signature.md', 'new')
  const again = await readAgain('acme/facts.md')
  expect(again.packs[0]?.signatures.at(-1)?.text).toBe('new')
})

test('a root that vanished is a fault, and is read when it is back', async () => {
  await rename(root, `${root}-away`)
  await expect(readAgain('acme/auth/x/signature.md')).rejects.toThrow('ENOENT')
  await rename(`${root}-away`, root)
  expect(await readAgain('acme/auth/x/signature.md')).toEqual(first)
})
