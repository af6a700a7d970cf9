import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/intake/clean-text.ts'
import { normalise } from '../../src/intake/normalise.ts'
import { lookAlikes } from './look-alikes.ts'
import { createMaker } from './make-secret.ts'
import { pastedSyntaxes } from './pasted-syntaxes.ts'
import { providerKeys } from './provider-keys.ts'

const make = createMaker(3)
const secretTexts = [...providerKeys(make), ...pastedSyntaxes(make)].map(([, , text]) => text)
const debris = [
  '\u001b[31m',
  '[39m',
  '^[[0m',
  '\\u001b[2K',
  '\r',
  '\r\n',
  '\b',
  '\u200b',
  '\u202e',
  '\0',
  'â—‡',
  'âś…',
]
const glue = [
  '\n',
  '\n\n',
  ' ',
  '  ',
  '"',
  '`',
  '```',
  '```json\n',
  '│ ',
  '> ',
  ': ',
  '=',
  'token',
  'password ',
  '--token ',
  '://',
  '@',
]

/** Texts as people paste them: pieces of logs, secrets, debris and anything at all, in any order. */
const pasted = fc
  .array(
    fc.oneof(
      fc.constantFrom(...lookAlikes),
      fc.constantFrom(...secretTexts),
      fc.constantFrom(...debris),
      fc.constantFrom(...glue),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF-_./+'), maxLength: 60 }),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''))

/** Without any line feed, carriage returns are the line ends. */
const countLines = (text: string): number => text.split(text.includes('\n') ? '\n' : '\r').length

describe('any text', () => {
  test('is clean after one cleaning', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const clean = cleanText(text).text
        expect(cleanText(clean)).toEqual({ text: clean, redactions: [] })
      }),
      { numRuns: 3000 },
    )
  })

  test('keeps its count of lines', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        expect(countLines(cleanText(text).text)).toBe(countLines(text))
      }),
    )
  })

  test('comes out well-formed, with no control and nothing invisible', () => {
    fc.assert(
      fc.property(fc.oneof(pasted, fc.string({ unit: 'binary' })), (text) => {
        const clean = cleanText(text).text
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[[\p{Cc}\p{Cf}]--[\t\n]]/v)
      }),
    )
  })

  test('names a line for each secret', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const clean = cleanText(text)
        const lines = clean.text.split('\n')
        for (const { kind, line } of clean.redactions) expect(lines[line - 1]).toContain(`[redacted:${kind}]`)
      }),
    )
  })
})

describe('code fences', () => {
  test.each([
    ['```json\n{}\n```', '\n{}\n'],
    ['look:\n```\nerror\n```\nthanks', 'look:\n\nerror\n\nthanks'],
    ['> ```ts\n> a\n> ```', '> \n> a\n> '],
    ['```one line```', 'one line'],
    ['inline `code` stays', 'inline `code` stays'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text)).toBe(expected)
  })
})

describe('characters', () => {
  test.each([
    ['full-width letters and digits', 'ｇａｔｅｗａｙ　closed（1006）', 'gateway closed(1006)'],
    ['no-break spaces', 'gateway\u00a0closed', 'gateway closed'],
    ['ligatures', 'con\ufb01g', 'config'],
    ['composed letters', 'Gera\u0308t', 'Gerät'],
    ['zero width', 'gate\u200bway\ufeff', 'gateway'],
    ['directions', '\u202etoken\u202c', 'token'],
    ['odd line breaks', 'a\u2028b\u0085c', 'a b c'],
    ['hyphens that do not break, and minus signs', 'x\u2011y \u2010 \u2212', 'x-y - -'],
    ['lone surrogates', 'a\ud800b', 'a\ufffdb'],
  ])('%s are folded', (_name, text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  test.each([
    '“smart” ‘quotes’',
    '「token」：＂x＂，｛｝',
    'Waiting for gateway…',
    '│ ┌──┐ ◇ ◒ ◐ ⠋',
    '✅ 🦞 ⚠️ ™ ½ № ①',
    'Größe, 中文, русский',
  ])('%s stays', (text) => {
    expect(normalise(text)).toBe(text)
  })
})
