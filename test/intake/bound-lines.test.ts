import { expect, test } from 'vitest'
import { boundLines } from '../../src/intake/bound-lines.ts'

test.each([
  ['of old Macs', 'a\rb\r\rc', 'a\nb\n\nc'],
  ['of Windows', 'a\r\nb', 'a\r\nb'],
  ['of terminals that rewrite a line', '10 %\r100 %\ndone', '10 %\r100 %\ndone'],
])('line ends %s', (_, text, expected) => {
  expect(boundLines(text)).toEqual({ text: expected, cutLines: 0 })
})
