import { expect, test } from 'vitest'
import { stripTerminal } from '../../src/intake/strip-terminal.ts'

test.each([
  ['colours', '\u001b[31mError\u001b[39m: no', 'Error: no'],
  ['long colours', '\u001b[38;5;196mError\u001b[0m', 'Error'],
  ['cursor', '\u001b[1G\u001b[J◒ waiting', '◒ waiting'],
  ['links', '\u001b]8;;https://a.example\u0007docs\u001b]8;;\u0007', 'docs'],
  ['colours without their escape', '[31mError[39m: no', 'Error: no'],
  ['colours in carets', '^[[33mwarn^[[0m', 'warn'],
  ['colours in JSON', '{"msg":"\\u001b[33mwarn\\u001b[39m"}', '{"msg":"warn"}'],
  ['cursor without its escape', 'npm error [?25hsh: not found', 'npm error sh: not found'],
  ['progress', '10%\r50%\r100%\ndone', '100%\ndone'],
  ['what the cursor went back over', '◐ waiting\u001b[2K\u001b[1Gready\u001b[G\u001b[0m', 'ready'],
  ['line ends of Windows', 'a\r\nb\r\r\nc', 'a\nb\nc'],
  ['a trailing return', '10%\r50%\r', '50%'],
  ['backspaces', 'N\bNO\bO |\b/\b- done', 'NO - done'],
])('%s are taken out', (_name, text, expected) => {
  expect(stripTerminal(text)).toBe(expected)
})

test.each([
  'rate[5m]',
  'took [1m 30s]',
  '[5min]',
  'size [1GB]',
  'list[0]',
  '[gateway] ready',
  '[2K24]',
  'a[1] = b[2]',
  '[10ms] ok',
])('%s stays', (text) => {
  expect(stripTerminal(text)).toBe(text)
})
