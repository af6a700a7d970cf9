import { expect, test } from 'vitest'
import { compileKnowledge } from '../../src/diagnosis/compile-knowledge.ts'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { readPattern } from '../../src/diagnosis/read-pattern.ts'
import type { Signature } from '../../src/diagnosis/signature.ts'
import { definitionOf, makeLog, makeSignatures, makeSignaturesWithHits } from './generate.ts'

const patternsOf = (signatures: readonly Signature[]) =>
  signatures.flatMap(({ match, not }) => [...match, ...not]).flatMap(({ patterns }) => patterns)

test('the same signatures and the same log come out again, the smaller set first in the larger', () => {
  expect(makeSignatures(300).slice(0, 100)).toEqual(makeSignatures(100))
  expect(makeLog(20_000)).toBe(makeLog(20_000))
})

test('every line of the signatures can be read', () => {
  const refused = patternsOf(makeSignatures(1_000)).filter(
    (pattern) => pattern.kind === 'detector' || readPattern(pattern).kind === 'error',
  )
  expect(refused).toEqual([])
})

test('a signature has 1.4 lines, half of them with a name, every seventh an expression', () => {
  const signatures = makeSignatures(2_000)
  const patterns = patternsOf(signatures)
  const share = (wanted: (pattern: (typeof patterns)[number]) => boolean) =>
    patterns.filter(wanted).length / patterns.length
  expect(patterns.length / signatures.length).toBeCloseTo(1.4, 1)
  expect(share(({ kind }) => kind === 'regex')).toBeCloseTo(0.14, 1)
  expect(
    share((pattern) => pattern.kind !== 'detector' && /\{[a-z]+[:}]|\(\?</.test(pattern.source)),
  ).toBeCloseTo(0.5, 1)
})

test('each signature, and no other, is found in its hit', () => {
  const made = makeSignaturesWithHits(1_000)
  const knowledge = compileKnowledge(definitionOf(made.map(({ signature }) => signature)))
  const wrong = made.filter(({ signature, hit }) => {
    const { findings } = diagnose(knowledge, { text: hit.join('\n') })
    const certain = findings.filter(({ confidence }) => confidence === 'certain')
    return certain.length !== 1 || certain[0]?.id !== signature.id
  })
  expect(wrong).toEqual([])
})

test('a log is as long as asked, and tells of a few failures only', () => {
  const log = makeLog(300_000)
  const knowledge = compileKnowledge(definitionOf(makeSignatures(1_000)))
  const { findings } = diagnose(knowledge, { text: log })
  expect(Buffer.byteLength(log)).toBeGreaterThan(299_000)
  expect(Buffer.byteLength(log)).toBeLessThanOrEqual(300_000)
  expect(findings.length).toBeGreaterThan(3)
  expect(findings.length).toBeLessThan(40)
})
