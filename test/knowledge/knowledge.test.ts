import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Knowledge, openKnowledge } from '../../src/knowledge/knowledge.ts'
import { KnowledgeFolderError } from '../../src/knowledge/knowledge-folder-error.ts'
import { sketchSignature } from './make-pack.ts'

let root: string
let closing: (() => Promise<void>)[]

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'knowledge-'))
  closing = []
  await mkdir(join(root, 'acme', 'x'), { recursive: true })
  await writeFile(
    join(root, 'acme', 'pack.yaml'),
    'product: Acme\ndocs: https://a.example\nstages: [network]\n',
  )
  await writeFile(join(root, 'acme', 'x', 'hit-1.txt'), 'it is broken')
  await save('First words')
})

afterEach(async () => {
  await Promise.all(closing.map((close) => close()))
  await rm(root, { recursive: true })
})

const textOf = (title: string) =>
  sketchSignature('x', { front: `title: ${title}\n`, match: 'it is broken' }).text

async function save(title: string, text = textOf(title)) {
  await writeFile(join(root, 'acme', 'x', 'signature.md'), text)
}

const titleIn = (knowledge: Knowledge) => knowledge.current().adviceOf.get('x')?.title

/** Watches, and gives a function that waits for the reload after the last one waited for. */
async function watch(knowledge: Knowledge): Promise<() => Promise<void>> {
  let reloads = 0
  let seen = 0
  let wake = () => {}
  const watching = await knowledge.watch(() => {
    reloads++
    wake()
  })
  closing.push(watching.close)
  return async () => {
    if (reloads === seen)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    seen = reloads
  }
}

test('a folder of packs is read', async () => {
  const knowledge = await openKnowledge(root)
  expect(knowledge.problems()).toEqual([])
  expect(titleIn(knowledge)).toBe('First words')
})

test('a pack can be opened by itself', async () => {
  expect(titleIn(await openKnowledge(join(root, 'acme')))).toBe('First words')
})

test('a folder that is not there is a fault', async () => {
  const opening = openKnowledge(join(root, 'nowhere'))
  await expect(opening).rejects.toThrow(KnowledgeFolderError)
  await expect(opening).rejects.toThrow(
    /nowhere cannot be read \(ENOENT\): check that it is there.*KNOWLEDGE_DIR/,
  )
})

test('a saved file is live, a bad one changes nothing but the problems, and mending it heals', async () => {
  const knowledge = await openKnowledge(root)
  const reloaded = await watch(knowledge)

  await save('Second words')
  await reloaded()
  expect(titleIn(knowledge)).toBe('Second words')

  await save('', 'no longer a signature')
  await reloaded()
  expect(titleIn(knowledge)).toBe('Second words')
  expect(knowledge.problems()).toMatchObject([{ file: 'acme/x/signature.md', line: 1 }])

  await save('Third words')
  await reloaded()
  expect(titleIn(knowledge)).toBe('Third words')
  expect(knowledge.problems()).toEqual([])
})

/** Writes a signature's folder, the way an editor does that writes beside the file and moves it over. */
async function saveSignature(id: string, title: string): Promise<void> {
  const folder = join(root, 'acme', 'more', id)
  const { text, samples } = sketchSignature(id, {
    front: `title: ${title}\n`,
    match: `the words of ${id}`,
    hits: [`the words of ${id}`],
  })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'hit-1.txt'), samples[0]?.text ?? '')
  await writeFile(join(folder, 'signature.md.new'), text)
  await rename(join(folder, 'signature.md.new'), join(folder, 'signature.md'))
}

test('folders that come, change and go are live, few or many at once', async () => {
  const knowledge = await openKnowledge(root)
  const reloaded = await watch(knowledge)
  const titles = () => [...knowledge.current().adviceOf].map(([id, { title }]) => `${id}: ${title}`).sort()
  /** Reloads may come between the files of one change. */
  const become = async (expected: readonly string[]) => {
    while (titles().join() !== expected.join()) await reloaded()
    expect(knowledge.problems()).toEqual([])
  }

  await saveSignature('y', 'Written')
  await become(['x: First words', 'y: Written'])
  await saveSignature('y', 'Written again')
  await become(['x: First words', 'y: Written again'])

  const many = Array.from({ length: 120 }, (_, index) => `z${100 + index}`)
  await Promise.all(many.map((id) => saveSignature(id, 'Checked out')))
  await become(['x: First words', 'y: Written again', ...many.map((id) => `${id}: Checked out`)])

  await rename(join(root, 'acme', 'more', 'y'), join(root, 'acme', 'more', 'w'))
  await become(['w: Written again', 'x: First words', ...many.map((id) => `${id}: Checked out`)])
  await rm(join(root, 'acme', 'more'), { recursive: true })
  await become(['x: First words'])
})

test('knowledge that is in use does not change under its user', async () => {
  const knowledge = await openKnowledge(root)
  const held = knowledge.current()
  await save('Second words')
  await knowledge.reload()
  expect(held.adviceOf.get('x')?.title).toBe('First words')
  expect(titleIn(knowledge)).toBe('Second words')
})

test('a folder that vanishes leaves the knowledge in force', async () => {
  const knowledge = await openKnowledge(root)
  const reloaded = await watch(knowledge)
  await rm(root, { recursive: true })
  await reloaded()
  expect(titleIn(knowledge)).toBe('First words')
  expect(knowledge.problems()).toMatchObject([{ file: root, what: expect.stringContaining('ENOENT') }])

  await mkdir(root)
  await knowledge.reload()
  expect(titleIn(knowledge)).toBe('First words')
  expect(knowledge.problems()).toMatchObject([
    { file: root, what: 'no pack is found here, so what was known before stays in force' },
  ])
})

test('a folder without a pack is told at the start', async () => {
  const knowledge = await openKnowledge(join(root, 'acme', 'x'))
  expect(knowledge.problems()).toMatchObject([{ what: 'no pack is found here' }])
})

test('what was saved between the first reading and the watching is live', async () => {
  const knowledge = await openKnowledge(root)
  await save('Second words')
  let reloads = 0
  const watching = await knowledge.watch(() => reloads++)
  closing.push(watching.close)
  expect(titleIn(knowledge)).toBe('Second words')
  expect(reloads).toBe(1)
})

test('other work goes on while files are read again', async () => {
  const knowledge = await openKnowledge('knowledge')
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  await knowledge.reload()
  clearInterval(timer)
  expect(turns).toBeGreaterThan(0)
})
