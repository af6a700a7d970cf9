import { describe, expect, test } from 'vitest'
import { assemble } from '../../src/knowledge/assemble.ts'
import { createLastGood } from '../../src/knowledge/keep-last-good.ts'
import { type SignatureSketch, sketchPack } from './make-pack.ts'

/** Ordinary output in which every twentieth line says that a worker is ready. */
const ordinary = (lines: number): string =>
  Array.from({ length: lines }, (_, n) =>
    n % 20 === 0 ? `Worker ${n} is READY now` : `request ${n} was served`,
  ).join('\n')

function problemsOf(sketch: SignatureSketch, corpus: Readonly<Record<string, string>>) {
  const { problems } = assemble([sketchPack({ x: sketch }, { corpus })])
  return problems
    .filter(({ what }) => !what.startsWith('no sample shows'))
    .map(({ file, line, what }) => `${file}:${line}: ${what}`)
}

describe('words that are too common', () => {
  const corpus = { 'log.txt': ordinary(1_000) }

  test('are refused with how common they are, where they stand', () => {
    expect(problemsOf({ match: 'ready now: {what:line}\n' }, corpus)).toEqual([])
    expect(problemsOf({ match: 'is ready now' }, corpus)).toEqual([
      'acme/x/signature.md:9: "is ready now" is on 5.0 % of the lines of ordinary output, which is too common to trust',
      'acme/corpus/log.txt:1: x is found here, in ordinary output',
    ])
  })

  test('are right beside rarer ones, in the same line or in another of the block', () => {
    expect(problemsOf({ match: 'is ready now and {what} broken pipes' }, corpus)).toEqual([])
    expect(problemsOf({ match: 'is ready now\nbroken pipes' }, corpus)).toEqual([])
  })

  test('are refused in a Not block too, and in a regular expression', () => {
    expect(problemsOf({ match: 'broken pipes', not: 'is ready now' }, corpus)).toHaveLength(1)
    expect(problemsOf({ match: '```regex\nis ready \\w+$\n```' }, corpus)[0]).toContain(
      '"is ready " is on 5.0 %',
    )
  })

  test('are counted over all files, whatever their case and blanks', () => {
    const halves = { 'a.txt': ordinary(500), 'b.txt': 'nothing\n'.repeat(500), 'c.txt': 'is  Ready\tNOW' }
    expect(problemsOf({ match: 'is ready now' }, halves)[0]).toContain('on 2.6 %')
  })

  test('cannot be told from a few lines', () => {
    expect(problemsOf({ match: 'is ready now: {x}' }, { 'log.txt': ordinary(100) })).toEqual([])
  })
})

test('a signature that is found in ordinary output is wrong, unless it would stay silent there', () => {
  const sketch = { match: 'broken pipes' }
  expect(problemsOf(sketch, { 'talk.txt': 'hello\nwe had broken pipes' })).toEqual([
    'acme/corpus/talk.txt:2: x is found here, in ordinary output',
  ])
  const silence = '## A guide\n```\nhow i fixed it\n```\n'
  const quoted = { 'talk.txt': 'how I fixed it\nwe had broken pipes' }
  expect(
    assemble([sketchPack({ x: { ...sketch, hits: ['broken pipes'] } }, { corpus: quoted, silence })])
      .problems,
  ).toEqual([])
})

test('a secret in it is refused', () => {
  const secret = `ghp_${'aB3'.repeat(12)}`
  expect(problemsOf({ match: 'broken pipes' }, { 'log.txt': `ok\n${secret}` })).toEqual([
    expect.stringMatching(/^acme\/corpus\/log\.txt:2: this holds what looks like a secret/),
  ])
})

describe('what changes', () => {
  const good = { match: 'broken pipes', hits: ['broken pipes'] }
  const sources = (
    signatures: Readonly<Record<string, SignatureSketch>>,
    corpus: Readonly<Record<string, string>>,
  ) => ({
    root: 'knowledge',
    packs: [sketchPack(signatures, { corpus })],
    odd: [],
    unread: [],
  })

  test('a new signature that is too common is left out', async () => {
    const corpus = { 'log.txt': ordinary(1_000) }
    const lastGood = createLastGood()
    await lastGood.accept(sources({ good }, corpus))
    const common = { match: 'was served', hits: ['was served'] }
    const { knowledge, problems } = await lastGood.accept(sources({ good, common }, corpus))
    expect([...knowledge.adviceOf.keys()]).toEqual(['good'])
    expect([...new Set(problems.map(({ unit }) => unit))]).toEqual(['acme/common'])
  })

  test('a new corpus file in which a good signature is found is left out', async () => {
    const lastGood = createLastGood()
    await lastGood.accept(sources({ good }, {}))
    const { knowledge, problems } = await lastGood.accept(sources({ good }, { 'talk.txt': 'broken pipes' }))
    expect([...knowledge.adviceOf.keys()]).toEqual(['good'])
    expect(problems.map(({ unit }) => unit)).toEqual(['acme/corpus/talk.txt'])
  })
})
