import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createDiagnoser } from '../../src/background/diagnoser.ts'
import { createThread } from '../../src/background/thread.ts'
import { compileKnowledge } from '../../src/diagnosis/compile-knowledge.ts'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { packText } from '../../src/intake/long-text.ts'
import { makeKnowledge } from '../knowledge/make-pack.ts'

const signatures = {
  port: { match: 'port {port:number} is in use\nfailed to start' },
  // Its every look costs much, and it is never there.
  costly: { match: '```regex\nworker (?<a>.*) is (?<b>.*) up (?<c>.*)z$\n```' },
}
const long = `${'nothing to see here\n'.repeat(4_000)}port 7 is in use\nfailed to start\n`
const hard = 'worker is up is up is up is up is up is up is up\n'.repeat(600)

function open() {
  const troubles: unknown[] = []
  const thread = createThread()
  const diagnoser = createDiagnoser({ thread, onTrouble: (error) => troubles.push(error) })
  onTestFinished(() => thread.close())
  return { diagnoser, troubles, thread }
}

test.each([
  ['a short report', 'port 7 is in use\nfailed to start'],
  ['a long one', long],
  ['one that takes much work', hard],
])('%s gets the same diagnosis as without a thread', async (_, text) => {
  const { diagnoser, troubles } = open()
  const { compiled } = makeKnowledge(signatures)
  const report = { text, title: 'help', facts: { runtime: 'docker' } }
  const options = { nearMisses: true }
  expect(await diagnoser.diagnose(compiled, report, options)).toEqual(diagnose(compiled, report, options))
  expect(troubles).toEqual([])
})

test('knowledge that was changed is used at once, also by the thread', async () => {
  const { diagnoser } = open()
  const before = makeKnowledge({ ...signatures, new: { match: 'something else entirely' } }).compiled
  const after = makeKnowledge({ new: signatures.port }).compiled
  const ids = async (knowledge: typeof before) =>
    (await diagnoser.diagnose(knowledge, { text: long })).findings.map(({ id }) => id)
  expect([await ids(before), await ids(after), await ids(before)]).toEqual([['port'], ['new'], ['port']])
})

test('a signature that goes and comes back is known again', async () => {
  const { diagnoser, troubles } = open()
  const { definition } = makeKnowledge(signatures).compiled
  const all = compileKnowledge(definition)
  const without = compileKnowledge({ ...definition, signatures: definition.signatures.slice(1) })
  for (const knowledge of [all, without, all])
    expect(await diagnoser.diagnose(knowledge, { text: long })).toEqual(diagnose(knowledge, { text: long }))
  expect(troubles).toEqual([])
})

test('many reports at once each get their own', async () => {
  const { diagnoser } = open()
  const { compiled } = makeKnowledge(signatures)
  const ports = ['1', '2', '3', '4', '5', '6']
  const diagnoses = await Promise.all(
    ports.map((port) => diagnoser.diagnose(compiled, { text: long.replace('port 7', `port ${port}`) })),
  )
  expect(diagnoses.map(({ findings }) => findings[0]?.captures.port)).toEqual(ports)
})

test('a thread that fails is told of, and what can be read at once is read', async () => {
  const { diagnoser, troubles } = open()
  const { compiled } = makeKnowledge(signatures)
  // What cannot be copied to a thread makes it fail.
  const broken = { ...compiled, definition: { ...compiled.definition, silencers: [(() => 0) as never] } }
  expect((await diagnoser.diagnose(broken, { text: long })).findings[0]?.id).toBe('port')
  expect(troubles).toHaveLength(1)
  expect((await diagnoser.diagnose(compiled, { text: long })).findings[0]?.id).toBe('port')
  expect(troubles).toHaveLength(1)
})

test('a long text that was packed gets the same diagnosis as a string', async () => {
  const { diagnoser, troubles } = open()
  const { compiled } = makeKnowledge(signatures)
  const diagnosis = await diagnoser.diagnose(compiled, { text: packText([long]) })
  expect(diagnosis).toEqual(diagnose(compiled, { text: long }))
  expect(troubles).toEqual([])
})

test('a thread that was ended is started again and learns anew', async () => {
  const { diagnoser, troubles, thread } = open()
  const { compiled } = makeKnowledge(signatures)
  await diagnoser.diagnose(compiled, { text: long })
  const controller = new AbortController()
  const job = thread.run('clean', { text: 'key=value\n'.repeat(500_000) }, { signal: controller.signal })
  await setImmediate()
  controller.abort()
  await expect(job).rejects.toThrow()
  expect((await diagnoser.diagnose(compiled, { text: long })).findings[0]?.id).toBe('port')
  expect(troubles).toEqual([])
})
