import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brief, inspect } from './harbour.ts'

const secret = fc.stringMatching(/^[A-Za-z0-9_-]{12,40}$/)
const config = fc.record({
  quay: fc.record(
    {
      port: fc.integer({ min: 1, max: 65_535 }),
      bind: fc.constantFrom('auto', 'lan', 'loopback'),
      door: fc.record(
        { basePath: fc.constantFrom('/', '/docks'), enabled: fc.boolean() },
        { requiredKeys: [] },
      ),
      auth: fc.record(
        { mode: fc.constantFrom('password', 'token'), token: fc.string() },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['port'] },
  ),
  berths: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.record({ depth: fc.integer() })),
  crew: fc.record({ list: fc.array(fc.record({ id: fc.stringMatching(/^[a-z]{1,8}$/) })) }),
})
const layout = fc.constantFrom(0, 1, 2, 4)
const scrap = fc.constantFrom(
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '=',
  ';',
  '“',
  '”',
  '\\',
  '\n',
  '`',
  '#',
  '//',
  ' ',
  '',
)
const edit = fc.tuple(fc.nat(), fc.nat({ max: 3 }), scrap)

const damaged = (text: string, edits: readonly (readonly [number, number, string])[]): string =>
  edits.reduce((result, [at, length, put]) => {
    const from = at % (result.length + 1)
    return result.slice(0, from) + put + result.slice(from + length)
  }, text)

describe('for any configuration', () => {
  test('a correct one is met with silence, whole, in pieces, or cut off', () => {
    fc.assert(
      fc.property(config, layout, fc.nat(), (value, indent, cut) => {
        const text = JSON.stringify(value, null, indent)
        const lines = text.split('\n')
        expect(brief(inspect(text))).toEqual([])
        expect(brief(inspect(text, { version: '2.0.0' }))).toEqual([])
        if (lines.length < 3) return
        expect(brief(inspect(lines.slice(1, -1).join('\n')))).toEqual([])
        expect(brief(inspect(lines.slice(0, 1 + (cut % (lines.length - 1))).join('\n')))).toEqual([])
      }),
    )
  })

  test('no damage makes it throw, and every finding points into the text', () => {
    fc.assert(
      fc.property(config, layout, fc.array(edit, { maxLength: 8 }), (value, indent, edits) => {
        const text = damaged(JSON.stringify(value, null, indent), edits)
        for (const { line, captures } of inspect(text)) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(text.split('\n').length)
          expect(captures.line).toBe(String(line))
          expect((captures.corrected ?? '').length).toBeLessThanOrEqual(900)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('any text at all is read without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (text) => void inspect(`{ quay: {${text}`),
      ),
    )
  })

  test('a secret is never repeated', () => {
    const keys = fc.constantFrom('token', 'password', 'apiKey', 'botToken', 'clientSecret')
    fc.assert(
      fc.property(secret, keys, fc.constantFrom('"', '“', "'"), (value, key, quote) => {
        const close = quote === '“' ? '”' : quote
        const pair = (name: string) => `"${name}": ${quote}${value}${close}`
        const text = `{
  "quay": {
    "port": "1"
    "bind": "lan", ${pair('extra')},
    "auth": { ${pair('token')}, ${pair(key)}, "mode": "token" },
    "remote": ${quote}${value}${close}
  },
  "auth": { ${pair('token')}, "mode": "password" }
}`
        const found = inspect(text)
        expect(found.length).toBeGreaterThan(0)
        expect(JSON.stringify(found)).not.toContain(value)
      }),
    )
  })
})

describe('cost', () => {
  const size = 64 * 1024
  test.each([
    ['a large file', () => `{\n${'  "quay": { "port": 1, "auth": { "mode": "token" } },\n'.repeat(1200)}}`],
    ['braces', () => '{'.repeat(size)],
    ['brackets', () => `{ "quay": ${'['.repeat(size)}`],
    ['commas in an open string', () => `{ "quay": {"port": 1, "x": "${','.repeat(size)}x`],
    ['escaped quotes', () => `{ "quay": {"port": ${'"\\"'.repeat(size / 3)}`],
    ['typographic quotes', () => `{ "quay": {"port": ${'“'.repeat(size)}`],
    ['spaces', () => `{ "quay": {"port": 1${' '.repeat(size)}"bind": "x" x`],
    ['unknown keys', () => `{ "quay": {${'"k": {"enabled": true},\n'.repeat(2500)}`],
    ['words', () => `{\n"quay": {\n${'a\n'.repeat(size / 2)}`],
  ])('64 KB of %s take no time to speak of', (_, make) => {
    const text = make()
    inspect(text)
    const start = performance.now()
    inspect(text)
    // 50 ms on a quiet machine; a quadratic reader would take seconds.
    expect(performance.now() - start).toBeLessThan(300)
  })
})
