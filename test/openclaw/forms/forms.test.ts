import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { type Diagnosis, isSure } from '../../../src/diagnosis/diagnosis.ts'
import { cleanReport } from '../../../src/intake/clean-report.ts'
import { openKnowledge } from '../../../src/knowledge/knowledge.ts'
import { type Form, forms } from './forms.ts'

// The samples of the pack in every form in which people paste text: the answer has to be the same. What is lost are samples
// whose lines must begin or end with words that others now stand beside, and characters that an encoding does not have.

const { compiled } = (await openKnowledge('knowledge')).current()

const samplesOf = (kind: 'hit' | 'miss') =>
  globSync(`knowledge/openclaw/**/${kind}-*.txt`)
    .sort()
    .map((file) => readFileSync(file, 'utf8').replace(/\n$/, ''))

/** Id of what would be said first; undefined for silence. */
function saidFirst({ silence, findings: [first] }: Diagnosis): string | undefined {
  return silence === undefined && first && isSure(first) ? first.id : undefined
}

async function read(made: string | Uint8Array): Promise<string | undefined> {
  const attachments = typeof made === 'string' ? [] : [{ name: 'gateway.log', bytes: made }]
  const { text } = await cleanReport({ text: typeof made === 'string' ? made : '', attachments })
  return saidFirst(diagnose(compiled, { text }))
}

async function answersOf(texts: readonly string[]) {
  const answers: { readonly text: string; readonly expected: string | undefined }[] = []
  for (const text of texts) answers.push({ text, expected: await read(text) })
  return answers
}

const hits = await answersOf(samplesOf('hit'))
const misses = await answersOf(samplesOf('miss'))

/** Each form takes every so many of the samples, the next form the ones after them. */
const stride = 5
const turnOf = <Item>(items: readonly Item[], form: Form): readonly Item[] =>
  items.filter((_, index) => index % stride === forms.indexOf(form) % stride)

const floor = 0.95

test.each(forms)('read the same: $name', async (form) => {
  const own = turnOf(hits, form)
  let same = 0
  for (const { text, expected } of own) if ((await read(form.make(text))) === expected) same++
  expect(same / own.length).toBeGreaterThanOrEqual(floor)
})

/** They name the product, or make quotes typographic that are the failure then. */
const changesMeaning = /docker compose|journalctl|pods|pm2|quotes|guillemets|grep/
/** Samples that are one character away from a failure, which an encoding without that character takes. */
const maxAlarms = 1
const quietForms: readonly Form[] = forms.filter(({ name }) => !changesMeaning.test(name))

test.each(quietForms)('nothing new is found in what is no failure: $name', async (form) => {
  let alarms = 0
  for (const { text, expected } of turnOf(misses, form)) {
    const said = await read(form.make(text))
    if (said !== undefined && said !== expected) alarms++
  }
  expect(alarms).toBeLessThanOrEqual(maxAlarms)
})

test('evidence names the line of what was pasted, also where it was escaped', async () => {
  const log = 'starting\nunauthorized: gateway token mismatch (provide gateway auth token)\n'
  const text = `first line\n${JSON.stringify({ log })}\nlast line`
  const clean = await cleanReport({ text })
  const [finding] = diagnose(compiled, { text: clean.text }).findings
  expect(finding?.evidence.map(({ line }) => line)).toEqual([2])
})
