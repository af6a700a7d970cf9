import { expect, test } from 'vitest'
import { createLiteralChooser } from '../../../src/diagnosis/matching/choose-literals.ts'
import { readRegexLine } from '../../../src/diagnosis/matching/line-pattern.ts'
import { runAtOnce } from '../../../src/diagnosis/steps.ts'

function choose(sources: readonly string[], corpus: readonly string[] = []) {
  const patterns = sources.map((source) => {
    const read = readRegexLine(source)
    if (read.kind === 'error') throw new Error(read.what)
    return read.pattern
  })
  const { literals, ownersOfLiteral } = runAtOnce(createLiteralChooser().choosing(patterns, corpus))
  const chosen = sources.map((_, number) => ownersOfLiteral.findIndex((owners) => owners.includes(number)))
  return chosen.map((index) => literals[index])
}

/** Longer than any gram, at each of the four places where it may stand to a word of the text. */
const often = (text: string) => Array.from({ length: 40 }, (_, n) => text + '.'.repeat(n % 4)).join('\n')

test('a pattern is looked for by the literal that ordinary text holds least often', () => {
  const sources = ['gateway connected.*zebra crossing']
  expect(choose(sources, [often('the gateway connected well')])[0]?.literal).toBe('zebra crossing')
  expect(choose(sources, [often('at the zebra crossing')])[0]?.literal).toBe('gateway connected')
})

test('the case of ordinary text does not matter', () => {
  const [chosen] = choose(['gateway connected.*zebra crossing'], [often('THE GATEWAY CONNECTED WELL')])
  expect(chosen?.literal).toBe('zebra crossing')
})

test('other patterns count like ordinary text', () => {
  const others = Array.from({ length: 30 }, (_, n) => `gateway connected ${'abcdefghij'[n % 10]}${n}`)
  expect(choose(['gateway connected.*zebra crossing', ...others])[0]?.literal).toBe('zebra crossing')
})

test('of a long literal the part is looked for that ordinary text holds least often', () => {
  const literal = 'the gateway connected to a zebra crossing'
  const [chosen] = choose([literal], [often('the gateway connected to a')])
  expect(literal.slice(chosen?.window)).toMatch(/^[^z]{0,8}zebra/)
})

test('short literals are only chosen where there is nothing longer', () => {
  expect(choose(['abcd.*abcdef'], [often('abcdef')])[0]?.literal).toBe('abcdef')
  expect(choose(['abcd'])[0]?.literal).toBe('abcd')
})

test('what was chosen stays while little changes, and is chosen again when much does', () => {
  const read = (source: string) => {
    const result = readRegexLine(source)
    if (result.kind === 'error') throw new Error(result.what)
    return result.pattern
  }
  const first = read('gateway connected.*zebra crossing')
  const others = Array.from({ length: 30 }, (_, n) => read(`something else ${'abcdefghij'[n % 10]}${n}`))
  const chooser = createLiteralChooser()
  const chosen = (patterns: readonly ReturnType<typeof read>[], corpus: readonly string[] = []) =>
    runAtOnce(chooser.choosing(patterns, corpus)).literals.map(({ literal }) => literal)
  const before = chosen([first, ...others])
  expect(chosen([first, ...others, read('zebra crossing now')])).toEqual([...before, 'zebra crossing now'])
  expect(chosen([first, ...others], [often('the gateway connected well')])[0]).toBe('zebra crossing')
  expect(chosen([first, ...others], [often('at the zebra crossing')])[0]).toBe('gateway connected')
})
