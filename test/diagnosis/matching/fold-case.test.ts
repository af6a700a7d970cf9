import { RE2JS } from 're2js'
import { describe, expect, test } from 'vitest'
import { foldCase } from '../../../src/diagnosis/matching/fold-case.ts'

const inClass = (character: string) => `[\\x{${character.codePointAt(0)?.toString(16)}}]`
const engineSays = (a: string, b: string) => RE2JS.compile(inClass(a), RE2JS.CASE_INSENSITIVE).testExact(b)

describe('folding agrees with the engine of expressions', () => {
  test.each([
    ['s', 'ſ'],
    ['k', '\u212a'],
    ['µ', 'μ'],
    ['σ', 'ς'],
    ['ß', 'ẞ'],
    ['\u1fd3', '\u0390'],
    ['\ufb05', '\ufb06'],
    ['i', 'ı'],
    ['i', 'İ'],
    ['I', 'ı'],
    ['é', 'É'],
    ['ᾳ', 'ᾼ'],
    ['e', 'é'],
  ])('%s and %s', (a, b) => {
    expect(foldCase(a) === foldCase(b)).toBe(engineSays(a, b))
  })

  test('for every character that has a case', () => {
    const cased = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (c) => c.toLowerCase() !== c || c.toUpperCase() !== c || foldCase(c) !== c,
    )
    const expectedOf = Map.groupBy(cased, foldCase)
    const wrong = cased.filter((c) => {
      const engine = RE2JS.compile(inClass(c), RE2JS.CASE_INSENSITIVE)
      const partners = expectedOf.get(foldCase(c)) ?? []
      return !partners.every((d) => engine.testExact(d)) || !engine.testExact(foldCase(c))
    })
    expect(wrong).toEqual([])
  })
})

test.each([['Aß\ud83e🦞İ'], ['ΑΣ'], ['plain']])('the length of %j stays', (text) => {
  expect(foldCase(text)).toHaveLength(text.length)
})
