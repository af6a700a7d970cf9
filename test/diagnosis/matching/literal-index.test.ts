import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldCase } from '../../../src/diagnosis/matching/fold-case.ts'
import { indexingLiterals, mostGrams, windowsIn } from '../../../src/diagnosis/matching/literal-index.ts'
import { runAtOnce } from '../../../src/diagnosis/steps.ts'

/** Where literals are told to end, as `number@end`; each is looked for by the given one of its windows. */
function scan(literals: readonly string[], text: string, window = 0, grams = { left: mostGrams }) {
  const windowed = literals.map((literal) => ({ literal, window: window % windowsIn(literal) }))
  const found = new Set<string>()
  runAtOnce(indexingLiterals(windowed)).scan(text, (number, end) => found.add(`${number}@${end}`), grams)
  return found
}

/** Where they end indeed. */
function occurrences(literals: readonly string[], text: string): readonly string[] {
  const folded = foldCase(text)
  return literals.flatMap((literal, number) => {
    const found: string[] = []
    for (let at = folded.indexOf(literal); at >= 0; at = folded.indexOf(literal, at + 1))
      found.push(`${number}@${at + literal.length}`)
    return found
  })
}

describe('an index of literals', () => {
  const phrase = 'the gateway closed abnormally, and every session that it held was lost with it'

  test.each(Array.from({ length: 57 }, (_, index) => index + 4))(
    'finds a literal of %d characters wherever it stands, by each of its windows',
    (size) => {
      const literal = phrase.slice(0, size)
      for (let before = 0; before < 9; before++)
        for (const end of ['', '.', '\nx'])
          for (const window of [0, 1, 2, 3, windowsIn(literal) - 1])
            expect(scan([literal], `${'_'.repeat(before)}${literal.toUpperCase()}${end}`, window)).toContain(
              `0@${before + size}`,
            )
    },
  )

  const literal = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 14 }),
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', 'ж', 'é', '错'), minLength: 4, maxLength: 45 }),
    fc
      .tuple(fc.nat(70), fc.integer({ min: 4, max: 45 }))
      .map(([from, size]) => phrase.slice(from, from + size))
      .filter(({ length }) => length >= 4),
  )
  const cases = fc.array(literal, { minLength: 1, maxLength: 12 }).chain((literals) => {
    const chunk = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...literals) },
      { weight: 1, arbitrary: fc.constantFrom(...literals).map((text) => text.slice(1, -1)) },
      { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('a', 'B', '\n', 'Ж'), maxLength: 5 }) },
    )
    return fc.record({
      literals: fc.constant([...new Set(literals)]),
      text: fc.array(chunk, { maxLength: 12 }).map((chunks) => chunks.join('')),
      window: fc.nat(40),
    })
  })

  test('leaves out no literal, however many there are and however they overlap', () => {
    fc.assert(
      // Texts beyond ASCII are scanned as folded, so case differs only within it.
      fc.property(cases, ({ literals, text, window }) => {
        const folded = text.replace(/[^\0-\x7f]/g, foldCase)
        const found = scan(literals, folded, window)
        expect(occurrences(literals, folded).filter((place) => !found.has(place))).toEqual([])
      }),
      { numRuns: 3_000 },
    )
  }, 60_000)

  test('tells nothing of a literal that runs over the end of the text', () => {
    expect(scan(['gateway closed'], 'the gateway close').size).toBe(0)
    expect(scan(['gateway closed'], 'ateway closed').size).toBe(0)
    expect(scan(['gateway closed'], '').size).toBe(0)
  })
})

describe('what a scan may look at', () => {
  const flood = 'gateway closed '.repeat(1_000)

  test('is taken from its allowance, and shared by all scans of a report', () => {
    const grams = { left: 5_000 }
    scan(['gateway closed'], flood, 0, grams)
    expect(grams.left).toBeLessThan(5_000)
    expect(grams.left).toBeGreaterThanOrEqual(0)
  })

  test('is below zero once something was passed over', () => {
    const grams = { left: 10 }
    expect(scan(['gateway closed'], flood, 0, grams).size).toBeLessThanOrEqual(10)
    expect(grams.left).toBeLessThan(0)
  })

  test('is hardly touched by other text', () => {
    const grams = { left: 100 }
    scan(['gateway closed'], 'all is well, and nothing is the matter with it\n'.repeat(1_000), 0, grams)
    expect(grams.left).toBe(100)
  })
})
