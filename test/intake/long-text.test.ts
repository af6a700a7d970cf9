import { expect, test } from 'vitest'
import { beginningOf, charsOf, linesOf, packText, wholeOf } from '../../src/intake/long-text.ts'

test.each<readonly [string, readonly string[]]>([
  ['nothing', []],
  ['one piece', ['gateway closed\n(1006)']],
  ['pieces of all widths', ['ascii\n', 'größer\n', '網關已關閉\n', '\u{1f980} ok']],
  ['a beginning over many pieces', Array.from({ length: 5_000 }, (_, index) => `line ${index}\n`)],
])('%s is the same text after packing', (_, pieces) => {
  const whole = pieces.join('')
  const packed = packText(pieces)
  expect(wholeOf(packed)).toBe(whole)
  expect([charsOf(packed), linesOf(packed)]).toEqual([charsOf(whole), linesOf(whole)])
  expect(whole.startsWith(beginningOf(packed))).toBe(true)
  expect(beginningOf(packed)).toHaveLength(Math.min(whole.length, 16 * 1024))
})
