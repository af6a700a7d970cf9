import { describe, expect, test } from 'vitest'
import { assemble } from '../../src/knowledge/assemble.ts'
import { formatProblem } from '../../src/knowledge/problem.ts'
import type { PackSource } from '../../src/knowledge/sources.ts'
import { type SignatureSketch, sketchPack } from './make-pack.ts'

const told = (source: PackSource) => assemble([source]).problems.map(formatProblem)
const good = { match: 'it is broken', hits: ['it is broken'] }

/** What is told of one signature, `x`, whose source is replaced by a text where given. */
function toldOf(sketch: SignatureSketch, text?: string): readonly string[] {
  const pack = sketchPack({ x: sketch })
  if (text === undefined) return told(pack)
  return told({ ...pack, signatures: pack.signatures.map((signature) => ({ ...signature, text })) })
}

test('a pack without mistakes has no problems', () => {
  expect(toldOf(good)).toEqual([])
})

describe('front matter', () => {
  test.each([
    [
      'no front matter',
      'It is broken.',
      'acme/x/signature.md:1: the front matter is missing or not closed, start the file',
    ],
    [
      'an open front matter',
      '---\ntitle: x',
      'acme/x/signature.md:1: the front matter is missing or not closed, start the file',
    ],
  ])('%s', (_, text, problem) => {
    expect(toldOf(good, text)[0]).toContain(problem)
  })

  test.each([
    ['an unknown key', 'titel: x\n', ':4: "titel" is not known here, did you mean "title"?'],
    ['a key twice', 'near: 1\nnear: 2\n', ':5: Map keys must be unique'],
    [
      'an unknown status',
      'status: lve\n',
      ':4: "status" has a value that is not known, use one of: live, shadow, retired',
    ],
    ['a wrong type', 'near: often\n', ':4: "near" is not right'],
    ['an unknown stage', 'stage: netwrok\n', ':3: there is no stage "netwrok", did you mean "network"?'],
    ['an affects without a range', 'affects: newest\n', ':4: "affects" is not a range of versions'],
    ['an unknown fact', 'when:\n  runtme: docker\n', ':4: there is no fact "runtme"'],
    ['an unknown superseded id', 'supersedes: xy\n', ':4: there is no signature "xy", did you mean "x"?'],
    ['an alias', 'near: &a 1\nsupersedes: [*a]\n', ': aliases (*name) are not allowed here'],
    ['broken YAML', 'when: {a: [\n', 'check the indentation, colons and quotes of this line'],
    [
      'a docs address that is none',
      'docs: install\n',
      ':4: "docs" is not right: write a path such as /install/docker',
    ],
  ])('%s', (_, front, problem) => {
    expect(toldOf({ ...good, front }).join('\n')).toContain(problem)
  })

  test('a missing title', () => {
    expect(
      toldOf(
        good,
        '---\nstage: network\n---\nx\n\n## Match\n```\nit is broken\n```\n\n## Fix\n1. y\n',
      ).join(),
    ).toContain('acme/x/signature.md:2: "title" is missing, add title: with a value')
  })
})

describe('body', () => {
  test.each([
    [
      'an unknown section',
      { body: '## Fix\n1. x\n\n## Fixx\n' },
      ':14: there is no section "Fixx", did you mean "Fix"?',
    ],
    ['no fix', { body: '' }, 'there is no Fix section, add "## Fix" with numbered steps'],
    [
      'an unreadable condition',
      { body: '## Fix (docker)\n1. x\n' },
      ':11: the condition of "Fix (docker)" cannot be read',
    ],
    [
      'an unknown fact in a condition',
      { body: '## Fix (runtime docker)\n1. x\n' },
      'there is no fact "runtime"',
    ],
    [
      'an unknown fact to ask for',
      { body: '## Fix\n1. x\n\n## Ask\n- runtime\n' },
      'there is no fact "runtime"',
    ],
    [
      'an unknown variable',
      { body: '## Fix\n1. x\n2. {{ prot }}\n', match: 'port {port:number} is broken' },
      ':13: nothing is called {{ prot }}: it is neither captured nor a fact, did you mean "port"?',
    ],
    [
      'a template that cannot be read',
      { body: '## Fix\n1. {% include "a" %}\n' },
      ':12: the template cannot be read',
    ],
    ['a line that is too short', { match: 'err' }, ':9: no run of 4 fixed characters'],
    ['an unknown placeholder type', { match: 'port {p:numbr} is broken' }, 'did you mean "number"?'],
    [
      'a look-ahead',
      { match: '```regex\nbroken(?!ness)\n```' },
      'move what must not be there to a Not block',
    ],
    [
      'an unknown block',
      { match: '```regx\nbroken\n```' },
      'a block cannot be marked "regx", leave it unmarked, or mark it regex or detector',
    ],
    [
      'an unknown detector',
      { match: '```detector\nconfig.misplaced\n```' },
      'there is no detector "config.misplaced", did you mean "config.misplaced-key"?',
    ],
    [
      'one name in two lines',
      { match: 'port {p} is broken\nreally {p} is broken' },
      ':10: {p} stands in two lines of one block',
    ],
    ['an empty block', { match: '```\n```' }, 'this block is empty'],
  ])('%s', (_, sketch, problem) => {
    expect(toldOf({ ...good, hits: [], ...sketch }).join('\n')).toContain(problem)
  })
})

describe('samples', () => {
  test.each([
    ['none', { hits: [] }, 'acme/x/signature.md:1: no sample shows that this signature matches'],
    [
      'a hit that is not found',
      { hits: ['all is well'] },
      'acme/x/hit-1.txt:1: x is not found, compare its Match lines',
    ],
    [
      'a hit found in part',
      { match: 'it is broken\nand more', hits: ['it is broken'] },
      'only a part of a Match block of x is found',
    ],
    [
      'a hit that Not rules out',
      { not: 'only a drill', hits: ['it is broken, only a drill'] },
      'x is not said: line 1 speaks against it',
    ],
    ['a miss that is found', { misses: ['it is broken'] }, 'acme/x/miss-1.txt:1: x is found here'],
    [
      'a secret',
      { hits: [`it is broken\nOPENAI_API_KEY=${'sk-'}${'a1B2'.repeat(12)}`] },
      'line 2 holds what looks like a secret',
    ],
    [
      'an answer that is too long',
      { body: `## Fix\n${'1. Do this and that.\n'.repeat(500)}` },
      'the answer does not fit three messages',
    ],
  ])('%s', (_, sketch, problem) => {
    expect(toldOf({ ...good, ...sketch }).join('\n')).toContain(problem)
  })

  test('a hit must be the first finding', () => {
    const pack = sketchPack({ x: good, cause: { ...good, front: 'stage: config\n' } })
    expect(told(pack)).toEqual([
      'acme/x/hit-1.txt:1: cause is found first, make one of the two more precise, or let x supersede cause',
    ])
  })

  test('a hit must not be silenced', () => {
    const pack = sketchPack({ x: good }, { silence: '## A guide\n```\nit is broken\n```\n' })
    expect(told(pack).join()).toContain('the bot would stay silent: A guide')
  })

  test('a shadow signature must still match its hits', () => {
    expect(toldOf({ ...good, front: 'status: shadow\n' })).toEqual([])
    expect(toldOf({ ...good, front: 'status: shadow\n', hits: ['fine'] })).toHaveLength(1)
  })
})

describe('the pack', () => {
  test('an id is taken once', () => {
    const pack = sketchPack({ x: good })
    const [x] = pack.signatures
    if (!x) throw new Error('no signature')
    const twin = { ...x, folder: 'acme/auth/x', file: 'acme/auth/x/signature.md' }
    expect(told({ ...pack, signatures: [x, twin] })).toEqual([
      'acme/auth/x/signature.md:1: the id "x" is taken by acme/x/signature.md, name the folder differently',
    ])
  })

  test('a file that is no sample is told', () => {
    const pack = sketchPack({ x: good })
    const strays = pack.signatures.map((signature) => ({ ...signature, strays: ['acme/x/notes.txt'] }))
    expect(told({ ...pack, signatures: strays }).join()).toContain('acme/x/notes.txt:1: this file is neither')
  })

  test.each([
    ['product: Acme\n', 'acme/pack.yaml:1: "docs" is missing'],
    [
      'product: Acme\ndocs: https://a.example\nstages: [a]\nanchor: [x]\n',
      'acme/pack.yaml:4: "anchor" is not known here, did you mean "anchors"?',
    ],
    ['product: Acme\ndocs: http://a.example\nstages: [a]\n', 'acme/pack.yaml:2: "docs" is not right'],
  ])('pack.yaml is checked', (text, problem) => {
    expect(told(sketchPack({ x: good }, { pack: text })).join('\n')).toContain(problem)
  })

  test.each([
    ['## Run time\nx\n```\n{value} here\n```\n', 'acme/facts.md:1: "Run time" cannot name a fact'],
    ['## runtime\n```docker\n/app/dist\n```\n', 'the fact "runtime" is not described'],
    ['## runtime\nHow it runs\n', 'can neither be read nor asked'],
    [
      '## runtime\nHow it runs\n```\n/app/dist\n```\n',
      'acme/facts.md:4: this block neither names a value nor captures one',
    ],
  ])('facts.md is checked', (facts, problem) => {
    expect(told(sketchPack({ x: good }, { facts })).join('\n')).toContain(problem)
  })

  test('a signature may bring facts of its own', () => {
    const body = '## Fix\n1. In {{ area }}\n\n## Facts\n### area\nWhere it is\n```\nin area {value}\n```\n'
    expect(toldOf({ ...good, body })).toEqual([])
  })
})
