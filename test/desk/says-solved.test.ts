import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { saysSolved } from '../../src/desk/says-solved.ts'
import { solvedCases } from './solved/solved-cases.ts'
import { unsolvedCases } from './solved/unsolved-cases.ts'

const solved = Object.values(solvedCases).flat()
const unsolved = Object.values(unsolvedCases).flat()

describe.each(Object.entries(solvedCases))('%s', (_language, phrasings) => {
  test.each(phrasings)('%j means solved', (text) => {
    expect(saysSolved(text)).toBe(true)
  })
})

describe.each(Object.entries(unsolvedCases))('%s', (_language, phrasings) => {
  test.each(phrasings)('%j does not', (text) => {
    expect(saysSolved(text)).toBe(false)
  })
})

test.each([
  ['a question', ' how?'],
  ['a limit', ', but only sometimes'],
  ['code', '\n```\nlisten EADDRINUSE\n```'],
  ['an error', '\nError: listen EADDRINUSE'],
  ['links', '\nhttps://example.org/one https://example.org/two'],
  ['doubt', ' 🤔'],
])('whatever is said, %s behind it makes it no yes', (_what, more) => {
  const takenForYes = solved.filter((text) => saysSolved(`${text}${more}`))

  expect(takenForYes).toEqual([])
})

test.each([
  ['words', 'it works '.repeat(23)],
  ['words of a script without blanks', '解决'.repeat(31)],
  ['clauses', 'solved. '.repeat(24) + 'solved now '.repeat(20)],
  ['characters that stand for many', '\ufdfa'.repeat(200)],
  ['megabytes', 'solved '.repeat(1_000_000)],
])('more %s than a remark has are not read', (_what, text) => {
  expect(saysSolved(text)).toBe(false)
})

test('nothing that is written makes it throw', () => {
  const words = [...solved, ...unsolved].flatMap((text) => text.split(' '))
  const remark = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' })), {
    maxLength: 20,
  })

  fc.assert(fc.property(remark, (said) => typeof saysSolved(said.join(' ')) === 'boolean'))
})
