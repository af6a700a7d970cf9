import { RE2JS } from 're2js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { readRegexLine } from '../../../src/diagnosis/matching/line-pattern.ts'
import type { PatternHit } from '../../../src/diagnosis/matching/matcher.ts'
import { readReportLines } from '../../../src/diagnosis/matching/report-lines.ts'
import { fillWith, knowledgeOf, literalsOf } from './evil-knowledge.ts'
import { evilRegexes } from './evil-regexes.ts'
import { hostileTexts } from './hostile-texts.ts'

// That all of this is also quick is measured by test/bench/hostile.ts, as no test is timed.

const chars = 1_000_000
/** What the engine may do for one report: characters times instructions, of which each takes some nanoseconds. */
const mostWork = 12_000_000

const evil = knowledgeOf(evilRegexes)
const bait = {
  samples: evilRegexes.map(({ line }) => line.slice(0, 200)),
  literals: literalsOf(evil.definition.signatures),
}

/** Counts what the engine of expressions is asked to do, outside of our own accounts. */
function countWork(run: () => void): number {
  let work = 0
  const original = RE2JS.prototype.matcher
  vi.spyOn(RE2JS.prototype, 'matcher').mockImplementation(function (this: RE2JS, input) {
    work += String(input).length * this.programSize()
    return original.call(this, input)
  })
  run()
  return work
}
afterEach(() => vi.restoreAllMocks())

test('there are forty of each', () => {
  expect(evilRegexes).toHaveLength(40)
  expect(Object.keys(hostileTexts).length).toBeGreaterThanOrEqual(40)
})

describe('an evil regular expression', () => {
  test.each(evilRegexes)('$name can be read', ({ source }) => {
    expect(readRegexLine(source)).toMatchObject({ kind: 'ok' })
  })

  test.each(evilRegexes)(
    '$name does bounded work on a megabyte of its worst line',
    ({ name, source, line }) => {
      const knowledge = knowledgeOf([{ name, source }])
      const text = fillWith(line, chars)
      const work = countWork(() => {
        const { findings, partial } = diagnose(knowledge, { text })
        const matches = name.endsWith('which matches')
        expect(findings.map(({ id }) => id)).toEqual(matches ? [name] : [])
        expect(partial).toBe(!matches)
      })
      expect(work).toBeGreaterThan(0)
      expect(work).toBeLessThanOrEqual(mostWork)
    },
  )
})

describe('all evil regular expressions together', () => {
  test.each(Object.entries(hostileTexts))('do bounded work on a megabyte of: %s', (_, make) => {
    const text = make({ ...bait, chars })
    expect(countWork(() => diagnose(evil, { text }))).toBeLessThanOrEqual(mostWork)
  })

  test.each(Object.entries(hostileTexts))('miss nothing unsaid where work runs out in: %s', (_, make) => {
    const lines = readReportLines({ text: make({ ...bait, chars: 20_000 }) })
    const { matcher } = evil
    const all = matcher.find(lines, Number.POSITIVE_INFINITY)
    expect(all).toMatchObject({ unsure: [], partial: false })
    for (const work of [0, 30_000, 1_000_000]) {
      const some = matcher.find(lines, work)
      expect(some.partial).toBe(some.unsure.length > 0)
      const sure = evilRegexes.map((__, number) => number).filter((number) => !some.unsure.includes(number))
      for (const number of sure) expect(some.hits.get(number)).toEqual(all.hits.get(number))
      // With more work, a line may be found as it was meant instead of as it is written, which captures other words.
      for (const number of some.unsure)
        expect(placesOf(all.hits.get(number))).toEqual(
          expect.arrayContaining(placesOf(some.hits.get(number))),
        )
    }
  })
})

const placesOf = (hits: readonly PatternHit[] = []) => hits.map(({ line, rows }) => ({ line, rows }))
