import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { runAtOnce } from '../../src/diagnosis/steps.ts'
import { type Assembly, createAssembler } from '../../src/knowledge/assemble.ts'
import type { PackSource } from '../../src/knowledge/sources.ts'
import { type SignatureSketch, sketchPack } from './make-pack.ts'

// Few words, so that signatures, facts, samples and reasons for silence get in each other's way.
const lines = [
  'it is broken',
  'the second thing failed',
  'port {port:number} is taken',
  'out of memory',
  'running in docker',
  'acme says hello',
] as const
const shown = [
  ...lines.map((line) => line.replace('{port:number}', '8080')),
  '{\n  "gateway": { "mode": "local" "bind": "lan" }\n}',
  'all is well',
]

const textArbitrary = fc.subarray(shown, { minLength: 1 }).map((words) => words.join('\n'))
const blockArbitrary = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.subarray([...lines], { minLength: 1, maxLength: 2 }).map((words) => words.join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc.constant('```regex\nbroken|is taken\n```\n```regex\nout of (?<what>\\w+)\n```'),
  },
  { weight: 1, arbitrary: fc.constant('```detector\nconfig.syntax\n```') },
)
const ids = ['a', 'b', 'c', 'd'] as const
const frontArbitrary = fc
  .record({
    title: fc.constantFrom('First words', 'Second words'),
    stage: fc.constantFrom('config', 'network', 'auth', 'nowhere'),
    status: fc.constantFrom('live', 'live', 'live', 'shadow', 'retired'),
    supersedes: fc.option(fc.constantFrom(...ids), { freq: 3 }),
    runtime: fc.option(fc.constantFrom('docker', 'npm'), { freq: 4 }),
    anchored: fc.boolean(),
  })
  .map(
    ({ title, stage, status, supersedes, runtime, anchored }) =>
      `title: ${title}\nstage: ${stage}\nstatus: ${status}\nanchored: ${anchored}\n${supersedes ? `supersedes: ${supersedes}\n` : ''}${runtime ? `when:\n  runtime: ${runtime}\n` : ''}`,
  )
const bodyArbitrary = fc.constantFrom(
  '## Fix\n1. Restart it.\n',
  '## Fix\n1. Free {{ port | default: "it" }}.\n',
  '## Fix\n1. Restart it.\n\n## Ask\n- runtime\n',
  '## Fix\n1. Restart it.\n\n## Facts\n### runtime\nWhere it runs\n```npm\nout of memory\n```\n',
)
const sketchArbitrary: fc.Arbitrary<SignatureSketch> = fc
  .record({
    front: frontArbitrary,
    match: blockArbitrary,
    not: fc.option(fc.constantFrom(...lines), { freq: 3 }),
    body: bodyArbitrary,
    hits: fc.array(textArbitrary, { minLength: 1, maxLength: 2 }),
    misses: fc.array(textArbitrary, { maxLength: 1 }),
  })
  .map(({ not, ...rest }) => ({ ...rest, ...(not !== null && { not }) }))

interface Pack {
  readonly signatures: Readonly<Record<string, SignatureSketch | undefined>>
  readonly facts: string
  readonly silence: string
  readonly pack: string
}
const runtime = (value: string, line: string, ask: string) =>
  `## runtime\nHow it runs\nAsk: ${ask}\n\`\`\`${value}\n${line}\n\`\`\`\n\n## version\nThe version\nAsk: \`acme --version\`\n`
const packFile = (stages: string, anchor: string) =>
  `product: Acme\ndocs: https://docs.acme.example\nstages: [${stages}]\nversion_fact: version\nanchors: [${anchor}]\n`
const signaturesArbitrary = fc.record(
  Object.fromEntries(ids.map((id) => [id, fc.option(sketchArbitrary, { nil: undefined, freq: 6 })])),
)
const factsArbitrary = fc
  .tuple(
    fc.constantFrom('docker', 'npm'),
    fc.constantFrom('running in docker', 'it is broken'),
    fc.constantFrom('How?', 'Where?'),
  )
  .map((parts) => runtime(...parts))
const silenceArbitrary = fc
  .subarray(['out of memory', 'all is well', 'acme says hello'])
  .map((words) => words.map((line) => `## About ${line}\n\`\`\`\n${line}\n\`\`\`\n`).join('\n'))
const packFileArbitrary = fc
  .tuple(fc.constantFrom('config, network, auth', 'auth, network, config'), fc.constantFrom('acme', 'broken'))
  .map((parts) => packFile(...parts))
const packArbitrary: fc.Arbitrary<Pack> = fc.record({
  signatures: signaturesArbitrary,
  facts: factsArbitrary,
  silence: silenceArbitrary,
  pack: packFileArbitrary,
})
/** What is edited, mostly one signature. */
const editArbitrary: fc.Arbitrary<(pack: Pack) => Pack> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...ids), fc.option(sketchArbitrary, { nil: undefined, freq: 4 }))
      .map(([id, sketch]) => (pack: Pack) => ({ ...pack, signatures: { ...pack.signatures, [id]: sketch } })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom('front', 'match', 'hits', 'body'), sketchArbitrary)
      .map(([id, part, sketch]) => (pack: Pack) => {
        const before = pack.signatures[id]
        const edited = before && { ...before, [part]: sketch[part as keyof SignatureSketch] }
        return { ...pack, signatures: { ...pack.signatures, [id]: edited } }
      }),
  },
  { weight: 2, arbitrary: factsArbitrary.map((facts) => (pack: Pack) => ({ ...pack, facts })) },
  { weight: 2, arbitrary: silenceArbitrary.map((silence) => (pack: Pack) => ({ ...pack, silence })) },
  { weight: 1, arbitrary: packFileArbitrary.map((file) => (pack: Pack) => ({ ...pack, pack: file })) },
)
const historyArbitrary = fc
  .tuple(packArbitrary, fc.array(editArbitrary, { minLength: 1, maxLength: 6 }))
  .map(([first, edits]) => {
    const history = [first]
    for (const edit of edits) history.push(edit(history.at(-1) ?? first))
    return history
  })

const schema = 'version 1.2\ngateway  object\ngateway.mode  string\ngateway.bind  string\n'

/** Sources in which what did not change is the very same object, as the reader gives them. */
function createSketcher(): (pack: Pack) => PackSource {
  const known = new Map<string, object>()
  const keep = <Thing extends object>(thing: Thing): Thing => {
    const key = JSON.stringify(thing)
    const same = known.get(key) ?? thing
    known.set(key, same)
    return same as Thing
  }
  return ({ signatures, ...files }) => {
    const there = Object.entries(signatures).flatMap(([id, sketch]) =>
      sketch ? [[id, sketch] as const] : [],
    )
    const source = sketchPack(Object.fromEntries(there), files)
    return {
      ...source,
      pack: keep(source.pack),
      ...(source.facts && { facts: keep(source.facts) }),
      ...(source.silence && { silence: keep(source.silence) }),
      schemas: [keep({ file: 'acme/config/1.txt', text: schema })],
      signatures: source.signatures.map(keep),
    }
  }
}

const texts = [...shown, shown.join('\n'), ...shown.map((line, index) => `${line}\n${shown.at(index - 1)}`)]

/** What people get from it. */
const behaviour = ({ knowledge, problems }: Assembly) => ({
  problems,
  diagnoses: texts.map((text) => diagnose(knowledge.compiled, { text })),
  advice: [...knowledge.adviceOf].map(([id, { title, asks, fix }]) => [
    id,
    title,
    asks,
    fix.map(({ template }) => template.render({ port: '1' })),
  ]),
  facts: [...knowledge.factOf],
})

test('after each change, what is put together is the same as what is put together afresh', () => {
  fc.assert(
    fc.property(historyArbitrary, (history) => {
      const assembler = createAssembler()
      const sketch = createSketcher()
      for (const pack of history) {
        const sources = [sketch(pack)]
        const again = runAtOnce(assembler.assembling(sources, sources))
        const afresh = runAtOnce(createAssembler().assembling(sources, sources))
        expect(behaviour(again)).toEqual(behaviour(afresh))
      }
    }),
    { numRuns: 50 },
  )
})

const x = { match: lines[0], hits: [`${lines[0]}\nacme`] }
const y = { match: lines[1], hits: [lines[1]] }
const before: Pack = {
  signatures: { x, y },
  facts: runtime('docker', lines[4], 'How?'),
  silence: '',
  pack: packFile('config, network, auth', 'acme'),
}
const twoValues = (docker: string, npm: string) =>
  runtime('docker', docker, 'How?').replace('\n## version', `\`\`\`npm\n${npm}\n\`\`\`\n$&`)
const z = { match: lines[3], hits: [lines[3]] }
const rival = { ...y, front: 'stage: config\n' }
const crowded = { ...x, hits: [`${lines[0]}\n${lines[1]}\n${lines[3]}`] }
const both = { ...x, hits: [`${lines[0]}\n${lines[1]}`] }
const needing = { ...x, front: 'when:\n  runtime: docker\n', hits: [`${lines[0]}\n${lines[4]}`] }

test.each<[string, Pack, Pack]>([
  ['a thief', before, { ...before, signatures: { x, y: { ...x, front: 'stage: config\n' } } }],
  ['a reason for silence', before, { ...before, silence: '## A\n```\nbroken\n```\n' }],
  [
    'a rival that nothing silences any more',
    { ...before, signatures: { x: crowded, y: rival, z: { ...z, front: 'stage: auth\nsupersedes: y\n' } } },
    { ...before, signatures: { x: crowded, y: rival } },
  ],
  [
    'another value of a fact',
    { ...before, signatures: { x: needing }, facts: twoValues(lines[4], 'in npm') },
    { ...before, signatures: { x: needing }, facts: twoValues('deep inside', lines[4]) },
  ],
  [
    'a fact of another signature',
    { ...before, signatures: { x: needing } },
    {
      ...before,
      signatures: {
        x: { ...needing, hits: [`${lines[4]}\n${lines[0]}`] },
        y: { ...y, body: `## Fix\n1. x\n\n## Facts\n### runtime\nx\n\`\`\`npm\n${lines[0]}\n\`\`\`\n` },
      },
    },
  ],
  [
    'an anchor that is gone',
    { ...before, signatures: { x: { ...x, front: 'anchored: true\n' }, y } },
    {
      ...before,
      signatures: { x: { ...x, front: 'anchored: true\n' }, y },
      pack: packFile('config, network, auth', 'nowhere'),
    },
  ],
  [
    'another order of stages',
    { ...before, signatures: { x: both, y: { ...y, front: 'stage: auth\n' } } },
    {
      ...before,
      signatures: { x: both, y: { ...y, front: 'stage: auth\n' } },
      pack: packFile('auth, network', 'acme'),
    },
  ],
  [
    'a detector',
    { ...before, signatures: { x: { ...x, hits: [`${lines[0]}\n${shown[6]}`] }, y } },
    {
      ...before,
      signatures: {
        x: { ...x, hits: [`${lines[0]}\n${shown[6]}`] },
        y: { front: 'stage: config\n', hits: [shown[6] ?? ''], match: '```detector\nconfig.syntax\n```' },
      },
    },
  ],
])('%s that breaks the sample of a signature that did not change is told', (_, right, wrong) => {
  const assembler = createAssembler()
  const sketch = createSketcher()
  const [first, second] = [[sketch(right)], [sketch(wrong)]]
  expect(runAtOnce(assembler.assembling(first, first)).problems).toEqual([])
  const again = runAtOnce(assembler.assembling(second, second))
  expect(again.problems.map(({ file }) => file)).toContain('acme/x/hit-1.txt')
  expect(behaviour(again)).toEqual(behaviour(runAtOnce(createAssembler().assembling(second, second))))
})

test('what did not change is not compiled again', () => {
  const assembler = createAssembler()
  const sketch = createSketcher()
  const knowledgeWith = (edited: SignatureSketch) => {
    const sources = [sketch({ ...before, signatures: { x: edited, y } })]
    const { knowledge, problems } = runAtOnce(assembler.assembling(sources, sources))
    expect(problems).toEqual([])
    return knowledge
  }
  const first = knowledgeWith(x)
  const edited = { ...x, body: '## Fix\n1. Do something else.\n', misses: ['all is well'] }
  const second = knowledgeWith(edited)
  expect(second.compiled).toBe(first.compiled)
  expect(second.adviceOf.get('x')).not.toEqual(first.adviceOf.get('x'))
  expect(second.adviceOf.get('y')).toBe(first.adviceOf.get('y'))

  const third = knowledgeWith({ ...edited, match: 'is broken' })
  expect(third.compiled).not.toBe(second.compiled)
  expect(third.compiled.signatureOf.get('y')).toBe(first.compiled.signatureOf.get('y'))
})
