import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsOf, mayHold, printOf } from '../../src/knowledge/text-print.ts'

/** All that matching passes over or folds between two characters. */
const noiseArbitrary = fc.constantFrom('', '', '', ' ', '  ', '\t', '\n', ' │\n│ ', '─')
const characterArbitrary = fc.constantFrom(...'abcksxyzABCKSXYZ0189 ._:-(é√'.split(''))
const otherCase = (character: string): string =>
  ({ s: 'ſ', k: '\u212a' })[character] ??
  (character.toUpperCase() === character ? character.toLowerCase() : character.toUpperCase())

test('a print never denies what stands in its text, however it is spaced, wrapped or cased', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(characterArbitrary, noiseArbitrary, fc.boolean()), { minLength: 1, maxLength: 40 }),
      fc.string(),
      fc.string(),
      (characters, before, after) => {
        const literal = characters.map(([character]) => character.toLowerCase()).join('')
        const written = characters.map(
          ([character, noise, isOther]) => `${isOther ? otherCase(character) : character}${noise}`,
        )
        const print = printOf(`${before}${written.join('')}${after}`)
        expect(mayHold(print, gramsOf(literal))).toBe(true)
      },
    ),
  )
})

test('a print tells most texts apart', () => {
  const texts = Array.from({ length: 200 }, (_, index) =>
    `the worker number ${index * 7919} stopped`.repeat(10),
  )
  const print = printOf(texts[0] as string)
  const held = texts.filter((text) => mayHold(print, gramsOf(text)))
  expect(held).toEqual([texts[0]])
})

test('what has too few letters and digits to be told may stand anywhere', () => {
  expect(mayHold(printOf('nothing of it'), gramsOf('=== ab1'))).toBe(true)
})
