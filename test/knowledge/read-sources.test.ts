import { once } from 'node:events'
import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assemble } from '../../src/knowledge/assemble.ts'
import { formatProblem } from '../../src/knowledge/problem.ts'
import { readSources } from '../../src/knowledge/read-sources.ts'
import { sketchSignature } from './make-pack.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sources-'))
  await save('acme/pack.yaml', 'product: Acme\ndocs: https://a.example\nstages: [network]\n')
  await save('acme/x/hit-1.txt', 'it is broken')
  await save('acme/x/signature.md', sketchSignature('x', { match: 'it is broken' }).text)
})
afterEach(() => rm(root, { recursive: true }))

const at = (path: string) => join(root, path)

async function save(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true })
  await writeFile(at(path), content)
}

async function read() {
  const { packs, odd, unread } = await readSources(root)
  const { knowledge, problems } = assemble(packs)
  return {
    ids: [...knowledge.adviceOf.keys()],
    told: [...problems, ...odd].map(formatProblem),
    packs,
    unread,
  }
}

test('a pack is read, and dot folders and what explains or backs up are passed over', async () => {
  await save('acme/.git/x/signature.md', 'nothing')
  await save('acme/README.md', 'About Acme')
  await save('acme/x/hit-1.txt~', 'old')
  expect(await read()).toMatchObject({ ids: ['x'], told: [] })
})

test.each(['acme/x/signature.md', 'acme/x/hit-1.txt', 'acme/facts.md', 'acme/pack.yaml'])(
  'a huge file is not read: %s',
  async (file) => {
    await save(file, '')
    await truncate(at(file), 3 * 1024 ** 3)
    expect((await read()).told).toEqual([
      expect.stringMatching(`^${file}:1: this file is larger than \\d+ KB, shorten it$`),
    ])
  },
)

test('a file that is none, and a link to nowhere, are told', async () => {
  await rm(at('acme/x/hit-1.txt'))
  await symlink('nowhere', at('acme/x/hit-1.txt'))
  await rm(at('acme/x/signature.md'))
  const socket = createServer().listen(at('acme/x/signature.md'))
  await once(socket, 'listening')
  expect((await read()).told).toEqual([
    'acme/x/signature.md:1: this is not a file, put a text file in its place',
    'acme/x/hit-1.txt:1: this file cannot be read (ENOENT), check that it is there and that the bot may read it',
  ])
  socket.close()
})

test('byte order marks, Windows line ends and UTF-16 make no difference', async () => {
  const facts = '\uFEFF## place\r\nWhere it is\r\nAsk: Here or there?\r\n\r\n```here\r\nover here\r\n```\r\n'
  await save('acme/facts.md', facts)
  await save(
    'acme/silence.md',
    Buffer.from('\uFEFF## A guide\r\n```\r\nhow I fixed it\r\n```\r\n', 'utf16le'),
  )
  const { told, packs } = await read()
  expect(told).toEqual([])
  const { knowledge } = assemble(packs)
  expect(knowledge.factOf.get('place')).toMatchObject({ description: 'Where it is', ask: 'Here or there?' })
  expect(knowledge.compiled.definition.silencers[0]?.reason).toBe('A guide')
})

test('links are followed, as mounted folders are made of them', async () => {
  await mkdir(at('..data'))
  await rename(at('acme/x/signature.md'), at('..data/signature.md'))
  await symlink('../../..data/signature.md', at('acme/x/signature.md'))
  await rename(at('acme'), at('..data/acme'))
  await symlink('..data/acme', at('acme'))
  await rm(at('..data/acme/x/signature.md'))
  await symlink('../../signature.md', at('..data/acme/x/signature.md'))
  expect(await read()).toMatchObject({ ids: ['x'], told: [] })
})

test('a link that leads back is told once and not followed', async () => {
  await symlink('..', at('acme/x/round'))
  const { ids, told, unread } = await read()
  expect(ids).toEqual(['x'])
  expect(told).toEqual(['acme/x/round:1: this link leads back to a folder that it lies in, remove the link'])
  expect(unread).toEqual(['acme/x/round'])
})

test.each([
  [
    'acme/y/Signature.md',
    'acme/y/signature.md:1: there is no signature.md in this folder, rename Signature.md to signature.md',
  ],
  [
    'acme/y/signatur.md',
    'acme/y/signature.md:1: there is no signature.md in this folder, rename signatur.md to signature.md',
  ],
  [
    'acme/y/hit-1.txt',
    'acme/y/signature.md:1: there is no signature.md in this folder, add it, or remove the folder',
  ],
  ['acme/y/notes.md', 'acme/y/notes.md:1: nothing reads this file, name it signature.md if y is a failure'],
  [
    'acme/x/hti-1.txt',
    'acme/x/hti-1.txt:1: this file is neither the signature nor a sample, name a sample hit-….txt',
  ],
  ['acme/fact.md', 'acme/fact.md:1: nothing reads this file, did you mean "facts.md"?'],
  ['beta/pack.yml', 'beta/pack.yaml:1: there is no pack.yaml here'],
  ['beta/x/signature.md', 'beta/pack.yaml:1: there is no pack.yaml here'],
])('%s is told, and all else is read', async (file, problem) => {
  await save(file, 'some words')
  const { ids, told } = await read()
  expect(ids).toEqual(['x'])
  expect(told.join('\n')).toContain(problem)
})

test('a folder that cannot be read at all is a fault', async () => {
  await expect(readSources(at('nowhere'))).rejects.toThrow('ENOENT')
})
