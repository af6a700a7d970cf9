import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileKnowledge } from '../../src/diagnosis/compile-knowledge.ts'
import { diagnose, type Report } from '../../src/diagnosis/diagnose.ts'
import { speaks } from '../../src/diagnosis/diagnosis.ts'
import type { Signature } from '../../src/diagnosis/signature.ts'
import { makeKnowledge, type SignatureSketch } from '../knowledge/make-pack.ts'

const facts = `## runtime
How it runs

\`\`\`docker
/app/dist/
\`\`\`

\`\`\`npm
lib/node_modules/acme
\`\`\`

## version
The version

\`\`\`
Acme {value:version}
\`\`\`
`

function diagnoseWith(
  signatures: Readonly<Record<string, SignatureSketch>>,
  report: Report,
  files: { readonly silence?: string } = {},
) {
  return diagnose(makeKnowledge(signatures, { facts, ...files }).compiled, report)
}

const ids = (diagnosis: ReturnType<typeof diagnose>) =>
  diagnosis.findings.map(({ id, confidence }) => `${id} ${confidence}`)

describe('recognising', () => {
  const lines = { 'port-in-use': { match: 'port {port:number} is in use\nfailed to start' } }

  test('all lines of a block, in any order, give a certain finding with captures and evidence', () => {
    const text = 'hello\n  Failed   to START\n\n│ 12:00:01 Port 18789 is in use │'
    const { findings } = diagnoseWith(lines, { text })
    expect(findings).toMatchObject([
      {
        id: 'port-in-use',
        confidence: 'certain',
        captures: { port: '18789' },
        evidence: [
          { line: 2, text: 'Failed   to START' },
          { line: 4, text: '│ 12:00:01 Port 18789 is in use │' },
        ],
      },
    ])
  })

  test('a block without its first line is not even possible', () => {
    const talk = { x: { match: 'JavaScript heap out of memory\nthe gateway' } }
    expect(ids(diagnoseWith(talk, { text: 'how do I restart the gateway?' }))).toEqual([])
    expect(ids(diagnoseWith(talk, { text: 'JavaScript heap out of memory' }))).toEqual(['x possible'])
  })

  test('a part of a block is only possible and does not speak', () => {
    const diagnosis = diagnoseWith(lines, { text: 'port 18789 is in use' })
    expect(ids(diagnosis)).toEqual(['port-in-use possible'])
    expect(speaks(diagnosis)).toBe(false)
  })

  test('a part that many signatures share points to none of them', () => {
    const shared = Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [id, { match: `failed to start\nonly in ${id}` }]),
    )
    expect(ids(diagnoseWith(shared, { text: 'failed to start' }))).toEqual([])
  })

  test('each block is a way of its own', () => {
    const both = { x: { match: '```\nfirst way of saying it\n```\n\n```\nsecond way of saying it\n```' } }
    expect(ids(diagnoseWith(both, { text: 'the second way of saying it' }))).toEqual(['x certain'])
  })

  test('near keeps lines together', () => {
    const near = { x: { front: 'near: 1\n', match: 'first line\nsecond line' } }
    expect(ids(diagnoseWith(near, { text: 'first line\nsecond line' }))).toEqual(['x certain'])
    expect(ids(diagnoseWith(near, { text: 'first line\n\n\nsecond line' }))).toEqual(['x possible'])
    expect(ids(diagnoseWith(near, { text: 'first line\n\n\nsecond line\nfirst line' }))).toEqual([
      'x certain',
    ])
  })

  test('near finds the last of many lines', () => {
    const near = { x: { front: 'near: 1\n', match: 'retrying connection\nfatal: now dead' } }
    const text = `${'retrying connection\nx\nx\n'.repeat(100)}retrying connection\nfatal: now dead`
    expect(ids(diagnoseWith(near, { text }))).toEqual(['x certain'])
  })

  test('evidence of a long line is cut between characters', () => {
    const text = `it is broken ${'a'.repeat(286)}🦞 more`
    const [finding] = diagnoseWith({ x: { match: 'it is broken' } }, { text }).findings
    expect(finding?.evidence[0]?.text).toBe(`it is broken ${'a'.repeat(286)}…`)
  })

  test('a line that a terminal has wrapped is found, and all its rows are evidence', () => {
    const rows = 'Error: the gateway said that port 18789 is in use and so it failed to start'.match(
      /.{1,40}/g,
    )
    const { findings } = diagnoseWith(lines, { text: ['$ acme start', ...(rows ?? []), 'bye'].join('\n') })
    expect(findings).toMatchObject([
      { id: 'port-in-use', confidence: 'certain', captures: { port: '18789' } },
    ])
    expect(findings[0]?.evidence.map(({ line }) => line)).toEqual([2, 3])
  })

  test('and so is one that a box has wrapped', () => {
    const text = `◇  Doctor ─────────────╮
│                      │
│  Sorry: port 18789   │
│  is in use: failed   │
│  to start. Try       │
│  another one.        │
├──────────────────────╯`
    const { findings } = diagnoseWith(lines, { text })
    expect(findings[0]?.captures).toEqual({ port: '18789' })
    expect(findings[0]?.evidence.map(({ line }) => line)).toEqual([3, 4, 5])
  })

  test('a row that is whole hides none that is wrapped', () => {
    const text = `│ port 1 is in use        │
│ and later, too, port 2  │
│ is in use: failed to    │
│ start, and port 3 is in │
│ use                     │`
    const near = { x: { front: 'near: 1\n', match: 'port {port:number} is in use\nfailed to start' } }
    const [finding] = diagnoseWith(near, { text }).findings
    expect(finding).toMatchObject({ confidence: 'certain', captures: { port: '2' } })
  })

  test('lines that only stand below each other are not one', () => {
    const text = 'port 18789\nis in use\nfailed to start, and this line is the longest of all of them'
    expect(ids(diagnoseWith(lines, { text }))).toEqual([])
  })

  test('near finds a pair among very many lines of one kind', () => {
    const near = { x: { front: 'near: 1\n', match: 'retrying connection {n:number}\nfatal: now dead' } }
    const retries = (from: number) =>
      Array.from({ length: 100 }, (_, n) => `retrying connection ${from + n}\nx\nx`).join('\n')
    const text = `${retries(0)}\nretrying connection 500\nfatal: now dead\nx\n${retries(600)}`
    const [finding] = diagnoseWith(near, { text }).findings
    expect(finding).toMatchObject({ confidence: 'certain', captures: { n: '500' } })
  })

  test('a title is line 0', () => {
    const { findings } = diagnoseWith(lines, { title: 'port 1 is in use', text: 'failed to start' })
    expect(findings[0]?.evidence.map(({ line }) => line)).toEqual([0, 1])
  })

  test.each(['\n', '\r\n', '\r'])('lines may end in %j', (end) => {
    const { findings } = diagnoseWith(lines, { text: ['x', 'failed to start', 'port 1 is in use'].join(end) })
    expect(findings[0]?.evidence.map(({ line }) => line)).toEqual([2, 3])
  })

  test('a match deep in a very long line is found', () => {
    const text = `${'x '.repeat(40_000)}failed to start, port 7 is in use${' y'.repeat(40_000)}`
    expect(diagnoseWith(lines, { text }).findings[0]?.captures).toEqual({ port: '7' })
  })

  test('letters beyond ASCII match without regard to case', () => {
    const umlaut = { x: { match: 'Datei nicht verfügbar: {file:path}' } }
    const { findings } = diagnoseWith(umlaut, { text: 'x 🦞\nDATEI NICHT VERFÜGBAR: /tmp/a' })
    expect(findings).toMatchObject([{ captures: { file: '/tmp/a' }, evidence: [{ line: 2 }] }])
  })

  test('a report that would cost too much is marked partial', () => {
    const costly = { x: { match: 'costly {a:word} and {b:word} end' } }
    const text = `costly ${'and '.repeat(900)}end x\n`.repeat(2_000)
    expect(diagnoseWith(costly, { text }).partial).toBe(true)
    expect(diagnoseWith(costly, { text: 'costly x and y end' }).partial).toBe(false)
  })
})

describe('ruling out', () => {
  test('Not silences, and the reason is told', () => {
    const diagnosis = diagnoseWith(
      { x: { match: 'it is broken', not: 'but only a drill' } },
      { text: 'it is broken\nbut only a drill' },
    )
    expect(diagnosis.findings).toEqual([])
    expect(diagnosis.suppressed).toMatchObject([
      { id: 'x', reason: 'not', detail: 'line 2 speaks against it' },
    ])
  })

  test.each([
    ['unknown', {}, ['x likely']],
    ['holds', { runtime: 'Docker' }, ['x certain']],
    ['fails', { runtime: 'npm' }, []],
  ])('a condition that is %s', (_, known, expected) => {
    const signatures = { x: { front: 'when:\n  runtime: docker\n', match: 'it is broken' } }
    expect(ids(diagnoseWith(signatures, { text: 'it is broken', facts: known }))).toEqual(expected)
  })

  test.each([
    ['inside', '2026.2.17', ['x certain']],
    ['outside', '2026.9.6', []],
  ])('a version %s of a range', (_, version, expected) => {
    const signatures = { x: { front: 'when:\n  version: ">=2026.2 <2026.9"\n', match: 'it is broken' } }
    expect(ids(diagnoseWith(signatures, { text: `Acme ${version}\nit is broken` }))).toEqual(expected)
  })

  test('affects counts against known versions only', () => {
    const signatures = { x: { front: 'affects: "<2026.9"\n', match: 'it is broken' } }
    expect(ids(diagnoseWith(signatures, { text: 'it is broken' }))).toEqual(['x certain'])
    expect(ids(diagnoseWith(signatures, { text: 'it is broken', facts: { version: '2026.9.6' } }))).toEqual(
      [],
    )
  })

  test('the more precise signature silences the more general one only when it is certain', () => {
    const signatures = {
      general: { match: 'it is broken' },
      precise: { front: 'supersedes: general\nwhen:\n  runtime: docker\n', match: 'it is broken' },
    }
    expect(ids(diagnoseWith(signatures, { text: 'it is broken' }))).toEqual([
      'general certain',
      'precise likely',
    ])
    expect(ids(diagnoseWith(signatures, { text: 'it is broken\nat /app/dist/x.js' }))).toEqual([
      'precise certain',
    ])
  })

  test('shadow matches and does not speak; retired does not match', () => {
    const { findings, suppressed } = diagnoseWith(
      {
        x: { front: 'status: shadow\n', match: 'it is broken' },
        y: { front: 'status: retired\n', match: 'it is broken' },
      },
      { text: 'it is broken' },
    )
    expect(findings).toEqual([])
    expect(suppressed).toMatchObject([{ id: 'x', reason: 'shadow' }])
  })

  test('words that other software prints too count only where the product shows', () => {
    const signatures = { x: { front: 'anchored: true\n', match: 'EADDRINUSE: address already in use' } }
    expect(ids(diagnoseWith(signatures, { text: 'EADDRINUSE: address already in use' }))).toEqual([])
    expect(ids(diagnoseWith(signatures, { text: 'acme: EADDRINUSE: address already in use' }))).toEqual([
      'x certain',
    ])
  })

  test('a quoted error is found but not spoken of', () => {
    const silence = '## It is a feature request\n```\nwould be nice if\n```\n'
    const diagnosis = diagnoseWith(
      { x: { match: 'it is broken' } },
      { text: 'would be nice if it did not say: it is broken' },
      { silence },
    )
    expect(ids(diagnosis)).toEqual(['x certain'])
    expect(diagnosis.silence).toBe('It is a feature request')
    expect(speaks(diagnosis)).toBe(false)
  })
})

describe('order and facts', () => {
  test('earlier causes first, possible ones last', () => {
    const signatures = {
      a: { front: 'stage: auth\n', match: 'it is broken' },
      b: { front: 'stage: network\n', match: 'it is broken' },
      c: { front: 'stage: config\n', match: 'it is broken\nand never this' },
    }
    expect(ids(diagnoseWith(signatures, { text: 'it is broken' }))).toEqual(['b certain', 'a certain'])
    expect(
      ids(
        diagnoseWith(
          { ...signatures, d: { front: 'stage: config\n', match: 'a telling line\nx y z w' } },
          { text: 'it is broken\na telling line' },
        ),
      ),
    ).toEqual(['b certain', 'a certain', 'd possible'])
  })

  test('the latest of many readings wins', () => {
    const text = `${'Acme 1.2.3\n'.repeat(100)}Acme 1.3.0`
    expect(diagnoseWith({}, { text }).facts).toEqual({ version: '1.3.0' })
  })

  test('facts are read, the latest line wins, and known facts are kept', () => {
    const { facts: read } = diagnoseWith(
      {},
      { text: 'Acme 1.2.3\nat /app/dist/x\nAcme 1.3.0', facts: { host: 'h' } },
    )
    expect(read).toEqual({ host: 'h', version: '1.3.0', runtime: 'docker' })
  })

  test('the order in which signatures were read changes nothing, even where the work runs out', () => {
    const costly = Object.fromEntries(
      ['one', 'two', 'three'].map((id) => [id, { match: `costly {a:word} and {b:word} ${id} end` }]),
    )
    const { compiled } = makeKnowledge({
      ...costly,
      a: { match: 'it is broken' },
      b: { match: 'it is broken' },
      c: { front: 'supersedes: b\n', match: 'it is broken\nat the end' },
      d: { match: 'it is broken', not: 'at the end' },
      e: { front: 'anchored: true\n', match: 'at the end' },
    })
    const lines = ['one', 'two', 'three'].map((id) => `costly ${'and '.repeat(900)} ${id} end x`)
    const text = `${lines.join('\n')}\n`.repeat(200).concat('it is broken\nat the end')
    const diagnoseIn = (signatures: readonly Signature[]) =>
      diagnose(compileKnowledge({ ...compiled.definition, signatures }), { text })
    const { signatures } = compiled.definition
    const expected = diagnoseIn(signatures)
    expect(expected.partial).toBe(true)
    expect(expected.findings.map(({ id }) => id)).toEqual(['c', 'a'])
    fc.assert(
      fc.property(fc.shuffledSubarray([...signatures], { minLength: signatures.length }), (shuffled) => {
        expect(diagnoseIn(shuffled)).toEqual(expected)
      }),
      { numRuns: 10 },
    )
  })
})

describe('what came near', () => {
  const signatures = {
    port: { match: 'port {port:number} is in use\nfailed to start' },
    shared: { match: 'failed to start\nbecause of {why:line}' },
    apart: { front: 'near: 1\n', match: 'first line\nsecond line' },
    found: { match: 'it is broken' },
  }
  const text = 'failed to start\nfirst line\nx\nx\nsecond line\nit is broken'

  test('is told with what was found and what is missing', () => {
    const { compiled } = makeKnowledge(signatures, { facts })
    expect(diagnose(compiled, { text }, { nearMisses: true }).nearMisses).toEqual([
      {
        id: 'apart',
        evidence: [
          { line: 2, text: 'first line' },
          { line: 5, text: 'second line' },
        ],
        missing: [],
      },
      {
        id: 'port',
        evidence: [{ line: 1, text: 'failed to start' }],
        missing: ['port {port:number} is in use'],
      },
      {
        id: 'shared',
        evidence: [{ line: 1, text: 'failed to start' }],
        missing: ['because of {why:line}'],
      },
    ])
  })

  test('is told only where it is asked for', () => {
    expect(diagnoseWith(signatures, { text })).not.toHaveProperty('nearMisses')
  })
})
