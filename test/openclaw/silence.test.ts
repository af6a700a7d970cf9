import { expect, test } from 'vitest'
import { readPaste } from './read-paste.ts'

// A wish or a solved post quotes an error; a plea for help suffers from it.

const error = 'Gateway failed to start: database is locked'
const silenceOf = (words: string) => readPaste(`${words}\n${error}`).silence

const [wish, solution] = ['It reads like a feature request', 'It reads like a guide or a solution']

test.each([
  ['would be nice if the gateway retried here', wish],
  ['please add a field for this', wish],
  ['asking for a config key for this', wish],
  ['proposing a plugin that handles it', wish],
  ['希望能自己指定目录', wish],
  ['ce serait bien si le gateway réessayait', wish],
  ['I wrote a short guide for this', solution],
  ['that fixed it, thank you!', solution],
  ['【已解决】', solution],
  ['Resuelto!', solution],
])('%j keeps the bot silent', (words, reason) => {
  expect(silenceOf(words)).toBe(reason)
})

test.each([
  'would be great if someone could help',
  'would be nice if it worked again',
  '希望能解决，谢谢',
  '解决方法是什么？',
  'wäre toll, wenn mir jemand hilft',
  'Sería genial que alguien me ayude',
  'the old error is fixed, thanks, but now',
  'turning ipv6 off fixed it for me, until today',
  'I followed the tutorial: it fails with',
  'any idea?',
])('%j is a call for help', (words) => {
  expect(silenceOf(words)).toBeUndefined()
})
