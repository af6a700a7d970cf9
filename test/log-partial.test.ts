import pino from 'pino'
import { expect, test } from 'vitest'
import { compileKnowledge } from '../src/diagnosis/compile-knowledge.ts'
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts'
import { logPartial } from '../src/log-partial.ts'

const knowledge = compileKnowledge({ signatures: [], facts: [], silencers: [], anchors: [], schemas: [] })
const diagnosis: Diagnosis = {
  findings: [],
  suppressed: [],
  facts: {},
  read: {},
  matches: [],
  partial: false,
  unsure: [],
}

test('what took too much work is logged once, by signature and without the text', async () => {
  const lines: { costly?: unknown }[] = []
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const answers: readonly Partial<Diagnosis>[] = [
    {},
    { partial: true, unsure: ['a', 'b'] },
    { partial: true, unsure: ['b', 'c'] },
    { partial: true, unsure: ['a'] },
    { partial: true },
    { partial: true },
  ]
  const given = answers.map((answer) => ({ ...diagnosis, ...answer }))
  const queue = [...given]
  const diagnose = logPartial(log, async () => queue.shift() ?? diagnosis)
  const got = []
  for (const _ of given) got.push(await diagnose(knowledge, { text: 'my text' }))
  expect(got).toEqual(given)
  expect(lines.map(({ costly }) => costly)).toEqual([['a', 'b'], ['c'], ['the text itself']])
})
