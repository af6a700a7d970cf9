import fc from 'fast-check'
import { readPattern, type WrittenPattern } from '../../../src/diagnosis/read-pattern.ts'
import { type Part, regex, textLine } from '../matching/pattern-arbitraries.ts'

/** A pattern that can be read, and a text it may well match. */
export interface Candidate {
  readonly pattern: WrittenPattern
  readonly sample: string
}

/** Literals are cut out of these, so that they overlap, begin alike and end alike. */
const phrases = [
  'Error: gateway closed abnormally (1006) while port 18789 is in use by another gateway',
  'error: gateway closed: token mismatch, gateway closed abnormally, gateway closed at last',
  'aaaaaaaaaaaaaaaabaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'Ошибка: Kelvin ΟΔΟΣ ſtate 错误代码 straße 5 µs İstanbul 🦞🦞 krabbe not found',
  'status=500 path=/v1/models/default.json key="agents.defaults" (ENOENT) [tools] {x}',
]
/** Each size of literal is looked for in another way. */
const sizes = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 24, 40, 47] as const

const slice: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...phrases), fc.constantFrom(...sizes), fc.nat(80))
  .map(([phrase, size, at]) => {
    const start = at % Math.max(1, phrase.length - size)
    return phrase.slice(start, start + size).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
  })
const quoted = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const gaps: readonly Part[] = [
  { source: '{n1:word}', sample: 'it' },
  { source: ' {n1:number} ', sample: ' -1.5 ' },
  { source: ' {n1:url} ', sample: ' ws://a.b/c ' },
  { source: ' {n1:host}:', sample: ' gw-1.local:' },
  { source: ' {n1:path} ', sample: ' ~/x.json ' },
  { source: ' {n1:version} ', sample: ' 1.2-3 ' },
  { source: '{n1:quoted}', sample: '“a b”' },
]
const endings: readonly Part[] = [
  { source: '', sample: '' },
  { source: ' {n2:line}', sample: ' why not' },
  { source: ' {n2}', sample: ' last' },
]
const regexGaps: readonly Part[] = [
  { source: '.*', sample: ' and ' },
  { source: '(?<n1>\\d+)', sample: '42' },
  { source: '(?:x|yy)?', sample: 'yy' },
  { source: '\\b ?', sample: '' },
  { source: '[[:^alpha:]]+', sample: ': ' },
  { source: '(?<n1>\\S*?)', sample: 'it' },
]

const words: fc.Arbitrary<Part> = slice.map((text) => ({ source: text, sample: text }))
const gapped: fc.Arbitrary<Part> = fc
  .tuple(slice, fc.constantFrom(...gaps), slice, fc.constantFrom(...endings))
  .map(([before, gap, after, end]) => ({
    source: before + gap.source + after + end.source,
    sample: before + gap.sample + after + end.sample,
  }))
const regexGapped: fc.Arbitrary<Part> = fc
  .tuple(
    fc.constantFrom('', '', '^'),
    slice,
    fc.constantFrom(...regexGaps),
    slice,
    fc.constantFrom('', '', '$'),
  )
  .map(([start, before, gap, after, end]) => ({
    source: start + quoted(before) + gap.source + quoted(after) + end,
    sample: before + gap.sample + after,
  }))
const regexWords: fc.Arbitrary<Part> = slice.map((text) => ({ source: quoted(text), sample: text }))

const written = (kind: WrittenPattern['kind'], part: fc.Arbitrary<Part>): fc.Arbitrary<Candidate> =>
  part.map(({ source, sample }) => ({ pattern: { kind, source }, sample }))
const isReadable = ({ pattern }: Candidate) => readPattern(pattern).kind === 'ok'

const bounded = fc
  .tuple(slice, fc.constantFrom(...gaps.slice(0, -1)), fc.option(slice, { nil: '' }))
  .map(([before, gap, after]) => ({
    source: `${before}${gap.source}${after}`,
    sample: `${before}${gap.sample}${after}`,
  }))

/** Patterns that reach no further than their sample, whatever stands beside it. */
export const shortPattern: fc.Arbitrary<Candidate> = fc
  .oneof(written('text', words), written('text', bounded), written('regex', regexWords))
  .filter(isReadable)

/** Patterns of every kind. */
export const anyPattern: fc.Arbitrary<Candidate> = fc
  .oneof(
    { weight: 3, arbitrary: written('text', words) },
    { weight: 3, arbitrary: written('text', gapped) },
    { weight: 2, arbitrary: written('text', textLine) },
    { weight: 2, arbitrary: written('regex', regexGapped) },
    { weight: 2, arbitrary: written('regex', regex) },
  )
  .filter(isReadable)
