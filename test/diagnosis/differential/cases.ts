import fc from 'fast-check'
import type { Block, Signature } from '../../../src/diagnosis/signature.ts'
import { type Layout, layout } from './layouts.ts'
import type { Text } from './obvious-diagnose.ts'
import type { Candidate } from './pattern-pool.ts'

/** Signatures, and a report in which some of them may well be found. */
export interface Case {
  readonly signatures: readonly Signature[]
  readonly report: Text
}

type Spell = (text: string) => string
const spelling: fc.Arbitrary<Spell> = fc.constantFrom<Spell[]>(
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/s/gi, 'ſ').replace(/k/gi, '\u212a').replaceAll('µ', 'μ').replaceAll('ς', 'σ'),
  (text) => text.replaceAll(' ', ' │\t'),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '   '),
  (text) => text.slice(1),
  (text) => text.slice(0, -1),
  (text) => `${text} ${text}`,
  (text) => text.replace(/[a-z]/, '\u0100'),
)
const before = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' ',
    '    ',
    '\t',
    '│ ',
    '> ',
    'x',
    'xx',
    'xxx',
    '[12:00:01] ',
    '2026-11-22T12:00:01.123Z ',
  ],
  ...['12:00 ', '\u00a0', '🦞', '\ud83e', 'ab gateway ', 'fail ', 'ж', '\u2028', '\0', 'e\u0301 '],
)
const after = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' ',
    '   ',
    ' │',
    'x',
    '.',
    ' and more',
    '🦞',
    '\udd9e',
    '\u3000',
    '\u2029',
    ' gatewaygateway',
  ],
)
const noiseLine = fc.constantFrom(
  ...[
    '',
    '',
    ' ',
    'all is well',
    'aaaaaaaaaa',
    'gateway',
    '│',
    '└──┘',
    '错误',
    'Error: gateway closed',
    '\ufeff',
  ],
  'nothing to be seen in this line of noise',
)

const spelled = (sample: string): fc.Arbitrary<string> =>
  fc.tuple(before, spelling, after).map(([start, spell, end]) => start + spell(sample) + end)

const blockOf = (pool: readonly Candidate[], maxLength: number): fc.Arbitrary<Block> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength }),
      fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 2 }),
    )
    .map(([chosen, near]) => ({
      patterns: chosen.map(({ pattern }) => pattern),
      ...(near !== undefined && { near }),
    }))

const signaturesOf = (pool: readonly Candidate[]): fc.Arbitrary<readonly Signature[]> =>
  fc
    .array(
      fc.tuple(
        fc.array(blockOf(pool, 3), { minLength: 1, maxLength: 2 }),
        fc.oneof(
          { weight: 2, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(blockOf(pool, 2), { minLength: 1, maxLength: 1 }) },
        ),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => list.map(([match, not], index) => signatureOf(`s${index}`, match, not)))

const signatureOf = (id: string, match: readonly Block[], not: readonly Block[]): Signature => ({
  ...{ id, match, not, pack: 'acme', title: id, stage: 'network', stageRank: 0, status: 'live' },
  ...{ when: [], supersedes: [], anchored: false, asks: [] },
})

const reportOf = (pool: readonly Candidate[], layouts: fc.Arbitrary<Layout>): fc.Arbitrary<Text> => {
  const line = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pool).chain(({ sample }) => spelled(sample)) },
    { weight: 1, arbitrary: noiseLine },
  )
  return fc
    .tuple(
      fc.array(line, { minLength: 1, maxLength: 9 }),
      layouts,
      fc.option(line, { freq: 5, nil: undefined }),
    )
    .map(([lines, put, title]) => ({ text: put(lines), ...(title !== undefined && { title }) }))
}

/** Cases with patterns of some kind, laid out in some ways. */
export const cases = (
  pattern: fc.Arbitrary<Candidate>,
  layouts: fc.Arbitrary<Layout> = layout,
): fc.Arbitrary<Case> =>
  fc
    .array(pattern, { minLength: 1, maxLength: 4 })
    .chain((pool) => fc.record({ signatures: signaturesOf(pool), report: reportOf(pool, layouts) }))
