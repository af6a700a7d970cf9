import { expect, test } from 'vitest'
import { isSafeArgument } from '../../src/reply/safe-argument.ts'

test.each([
  'gw',
  'openclaw-gateway_1',
  '18789',
  '2026.2.17-beta.1+x',
  'ws://127.0.0.1:18789',
  'https://a.b/c',
  'ws://[::1]:1/x',
  '/home/node/.x/y.json',
  '~/.x/y',
  './a',
  'C:\\Users\\me\\a.txt',
  '@scope/name@1.2.3',
  'user@host',
  'KEY=value',
])('%s may stand in a command', (value) => {
  expect(isSafeArgument(value)).toBe(true)
})

test.each([
  '',
  ' ',
  '/',
  '~',
  '..',
  '-x',
  '--privileged',
  '=ls',
  'a b',
  'a;b',
  'a&b',
  'a|b',
  '$x',
  '$(x)',
  '`x`',
  'a>b',
  '<x>',
  "a'b",
  'a"b',
  'a\nb',
  '%PATH%',
  '!x',
  'a*',
  '{a,b}',
  '(a)',
  '#a',
  '@everyone',
  'a@everyone',
  '@file',
  'C:\\a\\',
  'a\\',
  'é',
  'x'.repeat(201),
])('%j may not', (value) => {
  expect(isSafeArgument(value)).toBe(false)
})
