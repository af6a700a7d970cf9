import { describe, expect, test } from 'vitest'
import { capturesOfDetector, commonCaptures } from '../../src/diagnosis/config/config-finding.ts'
import { inspectConfig } from '../../src/diagnosis/config/inspect-config.ts'
import { detectorNames } from '../../src/diagnosis/signature.ts'
import { assemble } from '../../src/knowledge/assemble.ts'
import { formatProblem } from '../../src/knowledge/problem.ts'
import { readSources } from '../../src/knowledge/read-sources.ts'
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
    ['a key twice', 'near: 1\nnear: 2\n', ':5: this key stands here twice, keep one of them'],
    [
      'an unknown status',
      'status: lve\n',
      ':4: "status" has a value that is not known, use one of: live, shadow, retired',
    ],
    ['a wrong type', 'near: often\n', ':4: "near" is not right'],
    ['an unknown stage', 'stage: netwrok\n', ':3: there is no stage "netwrok", did you mean "network"?'],
    ['an affects without a range', 'affects: newest\n', ':4: "affects" is not a range of versions'],
    ['an unknown fact', 'when:\n  runtme: docker\n', ':5: there is no fact "runtme"'],
    ['an unknown superseded id', 'supersedes: xy\n', ':4: there is no signature "xy", did you mean "x"?'],
    ['an alias', 'near: &a 1\nsupersedes: [*a]\n', ': aliases (*name) are not allowed here'],
    ['broken YAML', 'when: {a: [\n', 'check the indentation, colons and quotes of this line'],
    ['a name every object has', 'when:\n  constructor: a\n', ':5: "constructor" cannot be a name'],
    ['another such name', 'when:\n  __proto__: a\n', ':5: "__proto__" cannot be a name'],
    [
      'a second colon',
      'docs: /a: b\n',
      ':4: a second colon stands in this line, put the whole value into "quotes"',
    ],
    [
      'no facts below when',
      'when: docker\n',
      ':4: "when" is not right: write each fact below it, such as runtime: docker',
    ],
    ['brackets in brackets', `when: ${'['.repeat(20_000)}\n`, ':2: this is nested too deeply'],
    ['a missing value', 'when:\n  version:\n', ':5: "when.version" is not right: a value is missing'],
    [
      'a caret',
      'when:\n  version: "^2026.2"\n',
      ':5: "^2026.2" is not a range of versions, write ">=2026.2 <2027"',
    ],
    ['a tilde', 'when:\n  version: "~2026.2.1"\n', 'write ">=2026.2.1 <2026.3"'],
    [
      'an or',
      'when:\n  version: ">=2026.2 || <2025"\n',
      'a range knows no "or": write for example ">=2026.2 <2026.9"',
    ],
    ['a turned sign', 'when:\n  version: "=> 2026.2"\n', 'write ">=2026.2"'],
    ['an x', 'when:\n  version: 2026.2.x\n', ':5: "2026.2.x" is not a version, write ">=2026.2 <2026.3"'],
    [
      'an x in a range',
      'when:\n  version: ">=2026.x"\n',
      ':5: ">=2026.x" is not a range of versions, write ">=2026"',
    ],
    ['a span', 'when:\n  version: 2026.2 - 2026.4\n', 'write ">=2026.2 <=2026.4"'],
    [
      'a word for a version',
      'when:\n  version: newest\n',
      ':5: "newest" is not a version, write for example',
    ],
    [
      'a range in a list',
      'when:\n  version: [2026.2, ">=2026.3"]\n',
      'the range ">=2026.3" stands in a list, let it stand alone',
    ],
    [
      'a caret in affects',
      'affects: "^2026.2"\n',
      ':4: "affects" is not a range of versions, write ">=2026.2 <2027"',
    ],
    ['superseding itself', 'supersedes: x\n', ':4: x supersedes x: they silence one another'],
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

const fix = '## Fix\n1. x\n'

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
      ':11: the condition (docker) cannot be read, write a fact and a value',
    ],
    [
      'an unknown fact in a condition',
      { body: '## Fix (runtime docker)\n1. x\n' },
      ':11: there is no fact "runtime"',
    ],
    [
      'an unknown fact to ask for',
      { body: '## Fix\n1. x\n\n## Ask\n- runtime\n' },
      ':15: there is no fact "runtime"',
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
    [
      'a Not with a condition',
      { body: `${fix}\n## Not (runtime npm)\n\`\`\`\nsome words\n\`\`\`\n` },
      ':14: "Not" takes no condition, write only "## Not"',
    ],
    ['an Ask with a condition', { body: `${fix}\n## Ask (x)\n- version\n` }, ':14: "Ask" takes no condition'],
    [
      'a second plain Fix',
      { body: `${fix}\n## Fix\n2. y\n` },
      ':14: "Fix" stands already in line 11, put both together, or add a condition',
    ],
    [
      'a second Ask',
      { body: `${fix}\n## Ask\n- version\n\n## Ask\n- version\n` },
      ':17: "Ask" stands already in line 14',
    ],
    ['an Ask without a list', { body: `${fix}\n## Ask\nversion\n` }, ':14: "Ask" names no fact'],
    ['a section that says nothing', { body: `${fix}\n## Check\n` }, ':14: "Check" says nothing'],
    [
      'indented lines in Match',
      { match: undefined, body: `## Match\n\n    it is broken\n\n${fix}` },
      ':9: nothing here is looked for',
    ],
    [
      'a block in a list in Match',
      { match: undefined, body: `## Match\n- a\n  \`\`\`\n  it is broken\n  \`\`\`\n\n${fix}` },
      ':8: nothing here is looked for',
    ],
    [
      'a Match without a block',
      { match: undefined, body: `## Match\nit is broken\n\n${fix}` },
      ':7: "Match" holds no lines to look for',
    ],
    [
      'a block that is not closed',
      { match: undefined, body: `${fix}\n## Match\n\`\`\`\nit is broken\n` },
      ':11: this block is not closed',
    ],
    [
      'a placeholder every object has',
      { match: 'it is {__proto__} broken' },
      ':9: "__proto__" cannot be a name, choose another one',
    ],
    [
      'a group every object has',
      { match: '```regex\nit is (?P<constructor>\\w+) broken\n```' },
      ':9: "constructor" cannot be a name',
    ],
    [
      'a block marked by such a name',
      { match: '```constructor\nit is broken\n```' },
      'a block cannot be marked "constructor"',
    ],
    [
      'a filter of another detector',
      { match: '```detector\nconfig.syntax belongs_under=a\n```' },
      ':9: "belongs_under=a" is not a filter of config.syntax, write name=value, with a name such as what, column',
    ],
    [
      'a filter twice',
      { match: '```detector\nconfig.unknown-key key=a key=b\n```' },
      'write both values as key=a|b',
    ],
    [
      'a capture of another detector',
      { match: '```detector\nconfig.unknown-key\n```', body: '## Fix\n1. {{ expected }}\n' },
      'nothing is called {{ expected }}',
    ],
    [
      'a heading that is too long',
      { body: `${fix}\n## Check${' ('.repeat(200)}\nx\n` },
      ':14: this heading is too long',
    ],
    [
      'lists too deep',
      { body: `${fix}${'1. '.repeat(100)}\n` },
      ':13: too many lists stand within one another',
    ],
  ])('%s', (_, sketch, problem) => {
    expect(toldOf({ ...good, hits: [], ...sketch }).join('\n')).toContain(problem)
  })
})

describe('values and secrets', () => {
  const facts = '## runtime\nHow it runs\n```docker\n/app/dist\n```\n```npm\nnode_modules/acme\n```\n'
  const toldWith = (sketch: SignatureSketch) =>
    told(sketchPack({ x: { ...good, ...sketch } }, { facts })).join('\n')

  test.each([
    [
      'in when',
      { front: 'when:\n  runtime: dcoker\n' },
      '"runtime" is never "dcoker", did you mean "docker"?',
    ],
    [
      'in a list',
      { front: 'when:\n  runtime: [docker, nmp]\n' },
      '"runtime" is never "nmp", did you mean "npm"?',
    ],
    [
      'in a heading',
      { body: '## Fix (runtime podman)\n1. x\n\n## Fix\n1. y\n' },
      ':11: "runtime" is never "podman"',
    ],
  ])('a value that a fact cannot have, %s', (_, sketch, problem) => {
    expect(toldWith(sketch)).toContain(problem)
  })

  test('values are compared without regard to case', () => {
    expect(toldWith({ front: 'when:\n  runtime: Docker\n' })).toBe('')
  })

  test('a secret in the text that everybody sees', () => {
    const body = `## Fix\n1. Run \`acme --token ${'4f9c1e7a'.repeat(4)}\`\n`
    expect(toldWith({ body })).toContain('acme/x/signature.md:12: this holds what looks like a secret')
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

  test.each([
    ['product: Acme\n', 'acme/pack.yaml:1: "docs" is missing'],
    [
      'product: Acme\ndocs: https://a.example\nstages: [a]\nanchor: [x]\n',
      'acme/pack.yaml:4: "anchor" is not known here, did you mean "anchors"?',
    ],
    [
      'product: Acme\ndocs: https://a.example\nstages: [a, a]\n',
      'acme/pack.yaml:3: the stage "a" stands here twice',
    ],
    [
      'product: Acme\ndocs: https://a.example\nstages: [a]\nrevoke:\n  telegram-bot-tokn: ask them\n',
      'acme/pack.yaml:5: "telegram-bot-tokn" is no kind of secret, did you mean "telegram-bot-token"?',
    ],
    ['- a\n', 'acme/pack.yaml:1: these are no settings'],
    ['product: Acme\ndocs: http://a.example\nstages: [a]\n', 'acme/pack.yaml:2: "docs" is not right'],
  ])('pack.yaml is checked', (text, problem) => {
    expect(told(sketchPack({ x: good }, { pack: text })).join('\n')).toContain(problem)
  })

  test('signatures that supersede one another are told once', () => {
    const y = { match: 'also broken', hits: ['also broken'], front: 'supersedes: x\n' }
    expect(told(sketchPack({ x: { ...good, front: 'supersedes: y\n' }, y }))).toEqual([
      'acme/y/signature.md:4: y supersedes x supersedes y: they silence one another, let only the more precise one supersede the other',
    ])
  })

  test.each([
    ['2026.10', ['2026.10']],
    ['[2026.10, 2026.20]', ['2026.10', '2026.20']],
  ])('versions are taken as written: %s', (written, anyOf) => {
    const front = `when:\n  version: ${written}\n`
    const { knowledge } = assemble([sketchPack({ x: { ...good, front } })])
    expect(knowledge.compiled.signatureOf.get('x')?.when).toEqual([{ fact: 'version', anyOf }])
  })

  test('version_fact must name a fact', () => {
    const pack = 'product: Acme\ndocs: https://a.example\nstages: [network]\nversion_fact: nope\n'
    expect(told(sketchPack({ x: good }, { pack })).join()).toContain(
      'acme/pack.yaml:4: there is no fact "nope", so nobody can tell the version',
    )
  })

  test('affects needs to know what the version is', () => {
    const pack = 'product: Acme\ndocs: https://a.example\nstages: [network]\n'
    expect(told(sketchPack({ x: { ...good, front: 'affects: ">=1"\n' } }, { pack })).join()).toContain(
      'acme/x/signature.md:4: nothing says which fact "affects" is about',
    )
  })

  test('lists of configuration keys belong to one pack only', () => {
    const schemas = (id: string) => [{ file: `${id}/config/1.txt`, text: 'version 1.2\na  string\n' }]
    const acme = { ...sketchPack({ x: good }), schemas: schemas('acme') }
    const pack = { file: 'beta/pack.yaml', text: acme.pack.text }
    const beta = { ...sketchPack({}), id: 'beta', pack, schemas: schemas('beta') }
    const { problems, knowledge } = assemble([acme, beta])
    expect(problems.map(formatProblem)).toEqual([
      'beta/config/1.txt:1: only one pack can have lists of configuration keys, and acme has them, remove this file',
    ])
    expect(knowledge.compiled.definition).toMatchObject({
      versionFact: 'version',
      schemas: [{ version: '1.2' }],
    })
  })

  test('a file that could not be read is told once', () => {
    const fault = { what: 'this file is larger than 64 KB', mend: 'shorten it' }
    const pack = sketchPack({ x: good })
    const signatures = pack.signatures.map((signature) => ({ ...signature, text: '', fault }))
    expect(told({ ...pack, signatures })).toEqual([
      'acme/x/signature.md:1: this file is larger than 64 KB, shorten it',
    ])
  })

  test.each([
    ['## A guide\nno fence\n', 'acme/silence.md:1: nothing says how to recognise "A guide"'],
    ['## A guide\n```regexx\nthis is\n```\n', 'acme/silence.md:2: a block cannot be marked "regexx" here'],
    ['# Silence\n### A guide\n```\nthis is\n```\n', 'acme/silence.md:3: this block has no reason'],
  ])('silence.md is checked', (silence, problem) => {
    expect(told(sketchPack({ x: good }, { silence })).join('\n')).toContain(problem)
  })

  test.each([
    ['## Run time\nx\n```\n{value} here\n```\n', 'acme/facts.md:1: "Run time" cannot name a fact'],
    ['## runtime\n```docker\n/app/dist\n```\n', 'the fact "runtime" is not described'],
    ['## runtime\nHow it runs\n', 'can neither be read nor asked'],
    [
      '## constructor\nWhat\n```a\nthing a here\n```\n',
      'acme/facts.md:1: "constructor" cannot name a fact, choose another',
    ],
    ['## a\nx\n```regexp\n(?<value>abcd)\n```\n', 'acme/facts.md:3: "regexp" would be taken for the value'],
    ['## a\nx\nAsk: y\n## a\nx\nAsk: y\n', 'acme/facts.md:4: the fact "a" stands here twice'],
    ['```a\nin docker\n```\n## b\nx\nAsk: y\n', 'acme/facts.md:1: this block belongs to no fact'],
    ['## a\nx\nAsk: y\n\n    in docker\n', 'acme/facts.md:5: nothing here is looked for'],
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

describe('hostile files', () => {
  test.each([
    ['a heading of brackets', { body: `${fix}## Fix${' ('.repeat(30_000)}\n` }],
    ['quotes in quotes', { body: `${fix}${'>'.repeat(60_000)}a\n` }],
    ['links in links', { body: `${fix}${'[a]('.repeat(15_000)}\n` }],
    ['lists in lists', { body: `${fix}${'1. '.repeat(20_000)}\n` }],
    ['a long condition', { front: `when:\n  version: "1${' '.repeat(60_000)}x"\n` }],
    ['many headings', { body: `${fix}${'## a\n'.repeat(13_000)}` }],
  ])('%s are read in a moment', (_, sketch) => {
    const start = performance.now()
    expect(toldOf({ ...good, ...sketch })).not.toEqual([])
    expect(performance.now() - start).toBeLessThan(6_000)
  })

  test('many facts are read in a moment', () => {
    const facts = Array.from({ length: 3_000 }, (_, i) => `## f${i}\nx\nAsk: y\n`).join('')
    const start = performance.now()
    expect(told(sketchPack({ x: good }, { facts }))).toEqual([])
    expect(performance.now() - start).toBeLessThan(6_000)
  })
})

test('what detectors find is what signatures may use', async () => {
  const { packs } = await readSources('knowledge')
  const { schemas } = assemble(packs).knowledge.compiled.definition
  const pastes = [
    '{\n  "gateway": { "port": "lots", "mode": "local", "bogus": 1 },\n  "bind": "lan",\n  "trustedProxies": ["a"]\n}',
    '{\n  "gateway": { "mode": "local" "bind": "lan", "auth": { "mode": "token" } }\n}',
    '{\n  “gateway”: { "mode": "local", "bind": "lan" }\n}',
  ]
  const findings = pastes.flatMap((text) => inspectConfig(text.split('\n'), { schemas }))
  expect(new Set(findings.map(({ detector }) => detector))).toEqual(new Set(detectorNames))
  for (const { detector, captures } of findings)
    expect([...commonCaptures, ...capturesOfDetector[detector]]).toEqual(
      expect.arrayContaining(Object.keys(captures)),
    )
})
