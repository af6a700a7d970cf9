import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileKnowledge } from '../../../src/diagnosis/compile-knowledge.ts'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { type Case, cases } from './cases.ts'
import { longLine } from './layouts.ts'
import { type ObviousDiagnosis, obviousDiagnosis } from './obvious-diagnose.ts'
import { anyPattern, shortPattern } from './pattern-pool.ts'
import { literalOf, literalSizes, sightingsIn } from './sightings.ts'

const nothingElse = { facts: [], silencers: [], anchors: [], schemas: [] }
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

/** What the engine says of a case, in the words of the obvious way. */
function engineDiagnosis({ signatures, report }: Case) {
  const { findings, suppressed, partial } = diagnose(compileKnowledge({ signatures, ...nothingElse }), report)
  return {
    partial,
    findings: findings
      .map(({ id, confidence, captures, evidence }) => ({ id, confidence, captures, evidence }))
      .sort(byId),
    ruledOut: suppressed.map(({ id, detail }) => ({ id, detail })).sort(byId),
  }
}

/** Compares both ways on many cases; gives how many of them showed what. */
function compare(arbitrary: fc.Arbitrary<Case>, numRuns: number): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(arbitrary, (example) => {
      const expected: ObviousDiagnosis = obviousDiagnosis(example.signatures, example.report)
      expect(engineDiagnosis(example)).toEqual({ ...expected, partial: false })
      for (const name of sightingsIn(example, expected)) seen.set(name, (seen.get(name) ?? 0) + 1)
    }),
    { numRuns },
  )
  return seen
}

/** Of this many cases, so many show what was looked for: cases that show nothing prove nothing. */
function expectShares(
  seen: ReadonlyMap<string, number>,
  runs: number,
  shares: Readonly<Record<string, number>>,
) {
  const tooFew = Object.entries(shares).filter(([name, share]) => (seen.get(name) ?? 0) < share * runs)
  expect(tooFew).toEqual([])
}

const everyLiteralSize = Object.fromEntries(literalSizes.map((size) => [literalOf(size), 0.002]))
/** Generous: a loaded machine takes several times the half minute or so that this takes by itself. */
const timeout = 600_000

describe('the engine finds what each signature alone finds on each line', () => {
  test(
    'in reports of all kinds',
    () => {
      const runs = 19_600
      expectShares(compare(cases(anyPattern), runs), runs, {
        ...{
          certain: 0.5,
          possible: 0.15,
          nothing: 0.1,
          'ruled out': 0.2,
          captures: 0.25,
          'several blocks': 0.3,
        },
        ...{ 'in wrapped rows': 0.015, 'lines near each other': 0.015, 'beyond ASCII': 0.3 },
        ...{ 'in the title': 0.15, 'in the first line': 0.1, 'in the last line': 0.02 },
        ...{ 'after another line end': 0.04, 'lone surrogates': 0.05 },
        ...everyLiteralSize,
      })
    },
    timeout,
  )

  test(
    'in very long lines',
    () => {
      const runs = 400
      expectShares(compare(cases(shortPattern, longLine), runs), runs, {
        ...{ certain: 0.3, captures: 0.1, 'evidence that is cut': 0.1, 'beyond ASCII': 0.2 },
      })
    },
    timeout,
  )
})
