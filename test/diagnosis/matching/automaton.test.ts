import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAutomaton } from '../../../src/diagnosis/matching/automaton.ts'
import { foldCase } from '../../../src/diagnosis/matching/fold-case.ts'
import { foldBlanks } from '../../../src/diagnosis/matching/fold-line.ts'

function found(literals: readonly string[], text: string): string[] {
  const hits = new Set<string>()
  createAutomaton(literals).scan(text, (literal, line) => hits.add(`${line} ${literals[literal]}`))
  return [...hits].sort()
}

const obvious = (literals: readonly string[], text: string): string[] =>
  [
    ...new Set(
      text
        .split(/\r\n|\n|\r/)
        .map((line) => foldCase(foldBlanks(line)))
        .flatMap((line, number) => literals.filter((l) => line.includes(l)).map((l) => `${number} ${l}`)),
    ),
  ].sort()

const word = fc
  .string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', 'σ', '🦞'), minLength: 1, maxLength: 4 })
  .filter((literal) => !literal.includes('  '))
const pasted = fc.string({
  unit: fc.constantFrom('a', 'B', 'C', ' ', '\t', '│', '\u00a0', 'É', 'ς', '🦞', '\n', '\r', '\r\n'),
  maxLength: 12,
})

test('it finds what searching line by line finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 8 }),
      fc.array(fc.oneof(word, pasted), { maxLength: 30 }),
      (literals, words) => {
        const text = words.join('')
        expect(found(literals, text)).toEqual(obvious(literals, text))
      },
    ),
    { numRuns: 2_000 },
  )
})

test('it tells where the line starts and the literal ends', () => {
  const seen: number[][] = []
  createAutomaton(['ab']).scan('x\r\n\r\n AB', (...hit) => seen.push(hit))
  expect(seen).toEqual([[0, 2, 5, 7]])
})

test('overlapping literals are all found', () => {
  expect(found(['she', 'he', 'hers', 'his'], 'ushers')).toEqual(['0 he', '0 hers', '0 she'])
})

test('no literals find nothing', () => {
  expect(found([], 'anything')).toEqual([])
})
