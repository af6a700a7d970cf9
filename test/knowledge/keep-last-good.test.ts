import { describe, expect, test } from 'vitest'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import type { Assembly } from '../../src/knowledge/assemble.ts'
import { createLastGood } from '../../src/knowledge/keep-last-good.ts'
import type { PackSource, Sources } from '../../src/knowledge/sources.ts'
import { type SignatureSketch, sketchPack } from './make-pack.ts'

type Files = Parameters<typeof sketchPack>[1]

const good = { match: 'it is broken', hits: ['it is broken'] }
const other = { match: 'another thing', hits: ['another thing'] }
const third = { match: 'the third trouble', hits: ['the third trouble'] }

const sourcesOf = (...packs: readonly PackSource[]): Sources => ({
  root: 'knowledge',
  packs,
  odd: [],
  unread: [],
})
const pack = (signatures: Readonly<Record<string, SignatureSketch>>, files?: Files) =>
  sourcesOf(sketchPack(signatures, files))

/** What is right at first, and what is made of it next. */
async function change(before: Sources, after: Sources): Promise<Assembly> {
  const lastGood = createLastGood()
  const first = await lastGood.accept(before)
  expect(first.problems).toEqual([])
  return lastGood.accept(after)
}

const idsOf = (assembly: Assembly) => [...assembly.knowledge.adviceOf.keys()]
const titleOf = (assembly: Assembly, id = 'x') => assembly.knowledge.adviceOf.get(id)?.title
const unitsOf = (assembly: Assembly) => [...new Set(assembly.problems.map(({ unit }) => unit))]
const found = (assembly: Assembly, text: string) => diagnose(assembly.knowledge.compiled, { text })

describe('signatures', () => {
  test('a bad one is left out at first, and the rest stays', async () => {
    const assembly = await createLastGood().accept(pack({ good, bad: { ...good, match: 'err' } }))
    expect(idsOf(assembly)).toEqual(['good'])
    expect(assembly.problems.map(({ file }) => file)).toEqual(['acme/bad/signature.md'])
  })

  test('the last good version stays in force, and the new one takes over when it is mended', async () => {
    const lastGood = createLastGood()
    await lastGood.accept(pack({ x: { ...good, front: 'title: First words\n' } }))
    const broken = await lastGood.accept(
      pack({ x: { ...good, front: 'title: Second words\nstage: nowhere\n' } }),
    )
    expect(titleOf(broken)).toBe('First words')
    expect(broken.problems).toHaveLength(1)
    const mended = await lastGood.accept(pack({ x: { ...good, front: 'title: Third words\n' } }))
    expect(titleOf(mended)).toBe('Third words')
    expect(mended.problems).toEqual([])
  })

  test('a new one that takes the hits of a good one is left out', async () => {
    const thief = { ...good, front: 'stage: config\n' }
    const assembly = await change(pack({ x: good }), pack({ x: good, thief }))
    expect(idsOf(assembly)).toEqual(['x'])
    expect(assembly.problems).toMatchObject([
      {
        unit: 'acme/thief',
        file: 'acme/thief/signature.md',
        what: 'with this file, acme/x/hit-1.txt:1 is no longer right: thief is found first',
      },
    ])
  })

  test('a thief does not hold back what was saved beside it', async () => {
    const thief = { ...good, front: 'stage: config\n' }
    const assembly = await change(
      pack({ x: { ...good, front: 'title: First words\n' } }),
      pack({ x: { ...good, front: 'title: Second words\n' }, thief, y: other }),
    )
    expect(titleOf(assembly)).toBe('Second words')
    expect(idsOf(assembly)).toEqual(['x', 'y'])
    expect(unitsOf(assembly)).toEqual(['acme/thief'])
  })

  test('a new one with the id of a good one is left out, wherever its folder stands', async () => {
    const before = sketchPack({ x: good })
    const [twin] = sketchPack({ x: { ...other, front: 'title: An impostor\n' } }).signatures
    if (!twin) throw new Error('no signature')
    const moved = { ...twin, folder: 'acme/aaa/x', file: 'acme/aaa/x/signature.md' }
    const assembly = await change(
      sourcesOf(before),
      sourcesOf({ ...before, signatures: [moved, ...before.signatures] }),
    )
    expect(titleOf(assembly)).toBe('The x failure')
    expect(unitsOf(assembly)).toEqual(['acme/aaa/x'])
  })

  test('one that was removed is gone', async () => {
    expect(idsOf(await change(pack({ x: good, y: other }), pack({ x: good })))).toEqual(['x'])
  })

  test('one that another names stays until both are changed', async () => {
    const x = { ...good, front: 'supersedes: y\n' }
    const assembly = await change(pack({ x, y: other }), pack({ x, y2: third }))
    expect(idsOf(assembly)).toEqual(['x', 'y', 'y2'])
    expect(assembly.problems).toMatchObject([
      { unit: 'acme/y', what: expect.stringContaining('without this file, acme/x/signature.md:4') },
    ])
  })

  test('naming a signature that cannot be read is not a second mistake', async () => {
    const x = { ...good, front: 'supersedes: y\n' }
    const assembly = await createLastGood().accept(pack({ x, y: { ...other, match: 'err' } }))
    expect(idsOf(assembly)).toEqual(['x'])
    expect(unitsOf(assembly)).toEqual(['acme/y'])
  })
})

describe('silence.md', () => {
  const silence = '## A guide\n```\nbroken\n```\n```\nanother\n```\n'

  test('one that would silence what was right falls back', async () => {
    const assembly = await change(pack({ x: good, y: other }), pack({ x: good, y: other }, { silence }))
    expect(idsOf(assembly)).toEqual(['x', 'y'])
    expect(found(assembly, 'it is broken').silence).toBeUndefined()
    expect(unitsOf(assembly)).toEqual(['acme/silence.md'])
    expect(assembly.problems[0]?.what).toContain('the bot would stay silent: A guide')
  })

  test('one that silences everything is left out at the start', async () => {
    const assembly = await createLastGood().accept(pack({ x: good, y: other }, { silence }))
    expect(idsOf(assembly)).toEqual(['x', 'y'])
    expect(unitsOf(assembly)).toEqual(['acme/silence.md'])
  })
})

describe('pack.yaml', () => {
  const text = (stages: string) => `product: Acme\ndocs: https://docs.acme.example\nstages: [${stages}]\n`
  const before = { pack: text('network, auth') }
  const x = { ...good, front: 'stage: auth\n' }

  test('one that lost a stage falls back', async () => {
    const assembly = await change(pack({ x }, before), pack({ x }, { pack: text('network') }))
    expect(idsOf(assembly)).toEqual(['x'])
    expect(assembly.problems).toMatchObject([
      {
        unit: 'acme/pack.yaml',
        what: 'with this change, acme/x/signature.md:3 is no longer right: there is no stage "auth"',
      },
    ])
  })

  test('one that lost a stage does not hold back a signature that was saved with it', async () => {
    const assembly = await change(
      pack({ x: { ...x, front: 'stage: auth\ntitle: First words\n' } }, before),
      pack({ x: { ...x, front: 'stage: auth\ntitle: Second words\n' } }, { pack: text('network') }),
    )
    expect(titleOf(assembly)).toBe('Second words')
    expect(unitsOf(assembly)).toEqual(['acme/pack.yaml'])
  })

  test('a bad one holds back nothing else', async () => {
    const assembly = await change(
      pack({ x: { ...x, front: 'stage: auth\ntitle: First words\n' } }, before),
      pack(
        { x: { ...x, front: 'stage: auth\ntitle: Second words\n' }, y: other },
        { pack: 'product: Acme\n' },
      ),
    )
    expect(titleOf(assembly)).toBe('Second words')
    expect(idsOf(assembly)).toEqual(['x', 'y'])
    expect(unitsOf(assembly)).toEqual(['acme/pack.yaml'])
  })

  test('a wrong version_fact does not take the pack away', async () => {
    const assembly = await createLastGood().accept(
      pack({ x }, { pack: `${text('network, auth')}version_fact: nope\n` }),
    )
    expect(idsOf(assembly)).toEqual(['x'])
    expect(assembly.problems).toMatchObject([{ file: 'acme/pack.yaml', line: 4 }])
  })
})

describe('facts.md', () => {
  const runtime = '## runtime\nHow it runs\n```docker\nin docker\n```\n'
  const needing = { ...good, front: 'when:\n  runtime: docker\n' }

  test('a bad one keeps the last good one', async () => {
    const assembly = await change(
      pack({ needing }, { facts: runtime }),
      pack({ needing }, { facts: '## runtime\n' }),
    )
    expect(idsOf(assembly)).toEqual(['needing'])
    expect(unitsOf(assembly)).toEqual(['acme/facts.md'])
    expect(found(assembly, 'it is broken in docker').facts).toEqual({ runtime: 'docker' })
  })

  test.each([
    ['lost a fact in use', { facts: '## place\nWhere\n```here\nover here\n```\n' }],
    ['was deleted', {}],
  ])('one that %s falls back', async (_, files) => {
    const assembly = await change(pack({ needing }, { facts: runtime }), pack({ needing }, files))
    expect(idsOf(assembly)).toEqual(['needing'])
    expect(unitsOf(assembly)).toEqual(['acme/facts.md'])
    expect(assembly.problems[0]?.what).toContain('acme/needing/signature.md:5 is no longer right')
  })

  test('a new signature is not to blame for a bad fact beside the one it needs', async () => {
    const y = { ...other, front: 'when:\n  area: north\n' }
    const facts = `${runtime}## area\nWhere it is\n\`\`\`north\nin the north\n\`\`\`\n## bad one\n`
    const assembly = await change(pack({ x: good }, { facts: runtime }), pack({ x: good, y }, { facts }))
    expect(idsOf(assembly)).toEqual(['x', 'y'])
    expect(unitsOf(assembly)).toEqual(['acme/facts.md'])
  })

  test('a reading that breaks what was right falls back, and only that', async () => {
    const x = { ...needing, hits: ['it is broken in docker'] }
    const assembly = await change(
      pack({ x }, { facts: runtime }),
      pack({ x, y: other, z: third }, { facts: `${runtime}\`\`\`npm\nit is broken\n\`\`\`\n` }),
    )
    // The later line wins, so one line that proves both leaves the first.
    expect(assembly.problems).toEqual([])
    const worse = await change(
      pack({ x }, { facts: runtime }),
      pack({ x, y: other, z: third }, { facts: runtime.replace('docker\nin', 'npm\nin') }),
    )
    expect(idsOf(worse)).toEqual(['x', 'y', 'z'])
    expect(unitsOf(worse)).toEqual(['acme/facts.md'])
  })
})

describe('the folder', () => {
  test('without a pack, what was known stays in force', async () => {
    const lastGood = createLastGood()
    await lastGood.accept(pack({ x: good }))
    for (const _ of [1, 2]) {
      const assembly = await lastGood.accept({ ...sourcesOf(), root: 'knowledge' })
      expect(idsOf(assembly)).toEqual(['x'])
      expect(assembly.problems).toMatchObject([
        { file: 'knowledge', what: expect.stringContaining('no pack is found') },
      ])
    }
    expect((await lastGood.accept(pack({ x: good }))).problems).toEqual([])
  })

  test('what lies in a folder that cannot be looked into stays in force', async () => {
    const lastGood = createLastGood()
    await lastGood.accept(pack({ x: good, y: other }))
    const odd = [{ file: 'acme/y', line: 1, what: 'this folder cannot be read', mend: 'mend it' }]
    const assembly = await lastGood.accept({ ...pack({ x: good }), odd, unread: ['acme/y'] })
    expect(idsOf(assembly)).toEqual(['x', 'y'])
    expect(unitsOf(assembly)).toEqual(['acme/y'])
  })

  test('the same files give the same knowledge', async () => {
    const lastGood = createLastGood()
    const first = await lastGood.accept(pack({ x: good }))
    expect(await lastGood.accept(pack({ x: good }))).toBe(first)
  })

  test('a pack that was taken out is gone', async () => {
    const second = sketchPack({ y: other })
    const beta = {
      ...second,
      id: 'beta',
      pack: { ...second.pack, file: 'beta/pack.yaml' },
      facts: { file: 'beta/facts.md', text: second.facts?.text ?? '' },
      signatures: second.signatures.map((signature) => ({ ...signature, folder: 'beta/y' })),
    }
    const assembly = await change(sourcesOf(sketchPack({ x: good }), beta), pack({ x: good }))
    expect(idsOf(assembly)).toEqual(['x'])
    expect(assembly.problems).toEqual([])
  })
})
