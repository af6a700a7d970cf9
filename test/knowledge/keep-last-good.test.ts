import { expect, test } from 'vitest'
import { createLastGood } from '../../src/knowledge/keep-last-good.ts'
import { type SignatureSketch, sketchPack } from './make-pack.ts'

const good = { match: 'it is broken', hits: ['it is broken'] }
const pack = (signatures: Readonly<Record<string, SignatureSketch>>, facts?: string) => [
  sketchPack(signatures, facts === undefined ? {} : { facts }),
]
const idsOf = (assembly: ReturnType<ReturnType<typeof createLastGood>['accept']>) => [
  ...assembly.knowledge.adviceOf.keys(),
]

test('a bad signature is left out at first, and the rest stays', () => {
  const bad = { ...good, match: 'err' }
  const assembly = createLastGood().accept(pack({ good, bad }))
  expect(idsOf(assembly)).toEqual(['good'])
  expect(assembly.problems.map(({ file }) => file)).toEqual(['acme/bad/signature.md'])
})

test('the last good version of a signature stays in force, and the new one takes over when it is mended', () => {
  const lastGood = createLastGood()
  lastGood.accept(pack({ x: { ...good, front: 'title: First words\n' } }))
  const broken = lastGood.accept(pack({ x: { ...good, front: 'title: Second words\nstage: nowhere\n' } }))
  expect(broken.knowledge.adviceOf.get('x')?.title).toBe('First words')
  expect(broken.problems).toHaveLength(1)
  const mended = lastGood.accept(pack({ x: { ...good, front: 'title: Third words\n' } }))
  expect(mended.knowledge.adviceOf.get('x')?.title).toBe('Third words')
  expect(mended.problems).toEqual([])
})

test('a new signature that takes the hits of a good one is the one that is left out', () => {
  const lastGood = createLastGood()
  lastGood.accept(pack({ x: good }))
  const thief = { ...good, front: 'stage: config\n' }
  const assembly = lastGood.accept(pack({ x: good, thief }))
  expect(idsOf(assembly)).toEqual(['x'])
  expect(assembly.problems).toMatchObject([{ unit: 'acme/thief', file: 'acme/x/hit-1.txt' }])
})

test('bad facts keep the last good ones, so that signatures that need them stay', () => {
  const lastGood = createLastGood()
  const needing = { ...good, front: 'when:\n  runtime: docker\n' }
  const facts = '## runtime\nHow it runs\n```docker\n/app/dist\n```\n'
  expect(idsOf(lastGood.accept(pack({ needing }, facts)))).toEqual(['needing'])
  const assembly = lastGood.accept(pack({ needing }, '## runtime\n'))
  expect(idsOf(assembly)).toEqual(['needing'])
  expect(assembly.problems.map(({ file }) => file)).toEqual(['acme/facts.md', 'acme/facts.md'])
})

test('a signature that was removed is gone', () => {
  const lastGood = createLastGood()
  lastGood.accept(pack({ x: good, y: { ...good, match: 'another thing', hits: ['another thing'] } }))
  expect(idsOf(lastGood.accept(pack({ x: good })))).toEqual(['x'])
})
