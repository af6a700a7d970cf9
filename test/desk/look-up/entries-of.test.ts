import { expect, test } from 'vitest'
import { entriesOf } from '../../../src/desk/look-up/entries-of.ts'
import { wordsOf } from '../../../src/desk/look-up/words-of.ts'
import { makeKnowledge, type SignatureSketch } from '../../knowledge/make-pack.ts'

const linesOf = (sketch: SignatureSketch) =>
  [...entriesOf(makeKnowledge({ it: sketch }).compiled.definition.signatures)].flatMap(({ lines }) =>
    lines.map((line) => wordsOf(line).join(' ')),
  )

test.each<[match: string, lines: readonly string[]]>([
  ['cannot connect to {target:url} now', ['cannot connect to now']],
  ['first line\nsecond line', ['first line second line']],
  ['```regex\n^Connect(?:ion)? (?<code>ECONN\\w+) [^ ]{1,9}:18789\\b\n```', ['connect ion econn 18789']],
  ['```detector\nconfig.smart-quotes\n```', ['']],
])('of %j the fixed words are kept', (match, lines) => {
  expect(linesOf({ match })).toEqual(lines)
})

test.each(['shadow', 'retired'])('what is %s is not spoken of', (status) => {
  expect(linesOf({ match: 'some words of it', front: `status: ${status}\n` })).toEqual([])
})
