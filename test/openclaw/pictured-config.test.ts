import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { openKnowledge } from '../../src/knowledge/knowledge.ts'

const { compiled } = (await openKnowledge('knowledge')).current()
const sample = new URL('../../knowledge/openclaw/config/config-key-at-root/hit-snippet.txt', import.meta.url)
const text = readFileSync(sample, 'utf8')

test('a pasted configuration is found fault with, one in a picture is not: quotes and keys may be misread', () => {
  const pictureLines = [{ first: 1, last: text.split('\n').length }]
  expect(diagnose(compiled, { text }).findings).not.toEqual([])
  expect(diagnose(compiled, { text, pictureLines }).findings).toEqual([])
})
