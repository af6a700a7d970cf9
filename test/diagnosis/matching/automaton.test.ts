import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAutomaton } from '../../../src/diagnosis/matching/automaton.ts'

function found(literals: readonly string[], text: string): string[] {
  const hits = new Set<string>()
  createAutomaton(literals).scan(text, (literal, line) => hits.add(`${line} ${literals[literal]}`))
  return [...hits].sort()
}

const obvious = (literals: readonly string[], text: string): string[] =>
  [
    ...new Set(
      text
        .split('\n')
        .flatMap((line, number) => literals.filter((l) => line.includes(l)).map((l) => `${number} ${l}`)),
    ),
  ].sort()

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '🦞'), minLength: 1, maxLength: 4 })

test('it finds what searching line by line finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 8 }),
      fc.array(word, { maxLength: 30 }),
      (literals, words) => {
        const text = words.join('').replaceAll('ca', 'c\na')
        expect(found(literals, text)).toEqual(obvious(literals, text))
      },
    ),
    { numRuns: 2_000 },
  )
})

test('overlapping literals are all found', () => {
  expect(found(['she', 'he', 'hers', 'his'], 'ushers')).toEqual(['0 he', '0 hers', '0 she'])
})

test('no literals find nothing', () => {
  expect(found([], 'anything')).toEqual([])
})
