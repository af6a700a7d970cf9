import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { makeKnowledge } from '../../knowledge/make-pack.ts'

const { compiled } = makeKnowledge({
  'in-use': { match: 'address already in use: port {port:number}' },
})
const misread = 'address a1ready in use: port 18789'

test('a misread line in a picture is recognised and told as it was read', () => {
  const report = { text: `see the picture\n${misread}`, pictureLines: [{ first: 2, last: 2 }] }
  expect(diagnose(compiled, report).findings).toMatchObject([
    {
      id: 'in-use',
      confidence: 'certain',
      captures: { port: '18789' },
      evidence: [{ line: 2, text: misread }],
    },
  ])
})

test('a line beneath a title keeps its number', () => {
  const report = { title: 'help', text: `a\n${misread}`, pictureLines: [{ first: 2, last: 2 }] }
  expect(diagnose(compiled, report).findings[0]?.evidence).toEqual([{ line: 2, text: misread }])
})

test('the same words are not recognised where they were typed', () => {
  const report = { text: `${misread}\nnothing`, pictureLines: [{ first: 2, last: 2 }] }
  expect(diagnose(compiled, report).findings).toEqual([])
})

test('typed text beside a picture is diagnosed as without one', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom(misread, 'address already in use: port 1', '“a”: {'))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const text = lines.join('\n')
      const alone = diagnose(compiled, { text })
      const last = `${text}\na photo`.split('\n').length
      const beside = diagnose(compiled, { text: `${text}\na photo`, pictureLines: [{ first: last, last }] })
      expect(beside).toEqual(alone)
    }),
  )
})
