import fc from 'fast-check'
import { type PlaceholderType, placeholderTypes } from '../../../src/diagnosis/signature.ts'

/** A part of a pattern, and a text it may match. */
export interface Part {
  readonly source: string
  readonly sample: string
}

const words = fc.constantFrom(
  ...['failed', 'Task ', ' ſtate', 'ΟΔΟΣ', '5 µs over', 'straße', 'krab🦞', 'İstanbul', '𐐀𐐁ab', 'a.b(c]'],
  ...['ошибка', '错误代码', 'gateway closed', 'Kelvin', 'ΐ of it'],
)
const quoted = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
const parts = (...pairs: readonly (readonly [string, string])[]) =>
  fc.constantFrom(...pairs.map(([source, sample]) => ({ source, sample })))

const odd = parts(
  ...([
    ['.', '🦞'],
    ['\\d', '7'],
    ['\\s', ' '],
    ['\\S+', 'x.y'],
    ['\\b', ''],
    ['\\B', ''],
  ] as const),
  ...([
    ['^', ''],
    ['$', ''],
    ['\\A', ''],
    ['\\z', ''],
    ['\\pL', 'é'],
    ['\\p{Lu}+', 'AB'],
  ] as const),
  ...([
    ['[[:digit:]]', '4'],
    ['[]x]', ']'],
    ['[^]]', 'a'],
    ['[^\\w-]', ' '],
    ['[ks]', 'ſ'],
  ] as const),
  ...([
    ['\\Qa.b(\\E', 'a.b('],
    ['\\x{1F99E}', '🦞'],
    ['\\x41', 'a'],
    ['(?:x|\u212a)', 'k'],
  ] as const),
  ...([
    ['  ', ' '],
    ['\\t', ' '],
    ['(?s).', '-'],
    ['(?-i:Fail)', 'Fail'],
    ['(?<n1>\\S*)', 'it'],
  ] as const),
)
const wordPart: fc.Arbitrary<Part> = words.map((word) => ({ source: quoted(word), sample: word }))
const joined = (list: readonly Part[]): Part => ({
  source: list.map(({ source }) => source).join(''),
  sample: list.map(({ sample }) => sample).join(''),
})
const repeats = fc.constantFrom(
  ...([
    ['', 1],
    ['?', 0],
    ['?', 1],
    ['*', 2],
    ['+', 1],
    ['+', 2],
    ['{2}', 2],
    ['{0,2}', 1],
    ['+?', 1],
  ] as const),
)
/** Regular expressions, many of them odd. */
export const { regex } = fc.letrec<{ regex: Part; group: Part }>((tie) => ({
  regex: fc
    .array(
      fc.oneof(
        { maxDepth: 3 },
        { weight: 4, arbitrary: wordPart },
        { weight: 3, arbitrary: odd },
        { weight: 2, arbitrary: tie('group') },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(joined),
  group: fc
    .tuple(fc.array(tie('regex'), { minLength: 1, maxLength: 2 }), repeats)
    .map(([options, [repeat, count]]) => ({
      source: `(?:${options.map(({ source }) => source).join('|')})${repeat}`,
      sample: (options[0]?.sample ?? '').repeat(count),
    })),
}))

const samples: Readonly<Record<PlaceholderType, string>> = {
  word: 'it',
  number: '-1.5',
  url: 'ws://a.b/c',
  host: '[::1]',
  path: '~/x',
  version: '1.2-3',
  line: 'why not',
  quoted: '"a b"',
}
/** Lines as people write them, with placeholders of all types. */
export const textLine = fc
  .array(
    fc.oneof(
      wordPart.map(({ sample }) => ({ source: sample, sample })),
      parts([' ', '  '], [' ', '\t'], ['(', '('], ['{', '{'], ['"', '"']),
      fc.constantFrom(...placeholderTypes).map((type) => ({ source: `\0${type}`, sample: samples[type] })),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) =>
    joined(
      list.map(({ source, sample }, index) =>
        source[0] === '\0' ? { source: `{n${index}:${source.slice(1)}}`, sample } : { source, sample },
      ),
    ),
  )

const spellings = fc.constantFrom(
  ...[
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => text.replace(/[sS]/g, 'ſ').replace(/[kK]/g, '\u212a').replaceAll('µ', 'μ'),
    (text: string) => text.replaceAll(' ', ' │\t'),
    (text: string) => text.slice(1),
  ],
)
const noise = fc.constantFrom(
  '',
  '',
  ' ',
  '│ ',
  '\u00a0',
  '12:00:01 ',
  '\n',
  '\r\n',
  '\u2028',
  'x',
  'fail ',
  '🦞',
)

/** A pattern, and a report in which it may well be found. */
export const withReport = (pattern: fc.Arbitrary<Part>) =>
  fc
    .tuple(pattern, fc.array(fc.tuple(noise, spellings, noise), { minLength: 1, maxLength: 5 }))
    .map(([{ source, sample }, spelled]) => ({
      source,
      text: spelled.map(([before, spell, after]) => before + spell(sample) + after).join(''),
    }))
