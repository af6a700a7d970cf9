import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { picturePatternsOf } from '../../../src/diagnosis/pictures/picture-patterns.ts'
import { type PictureLines, putRight } from '../../../src/diagnosis/pictures/put-right.ts'
import { readPattern } from '../../../src/diagnosis/read-pattern.ts'
import type { Pattern } from '../../../src/diagnosis/signature.ts'

/** Lines that are looked for, as an author writes them; a regular expression between slashes. */
function patternsOf(sources: readonly string[]) {
  const patterns = sources.map((source) => {
    const isRegex = source.startsWith('/') && source.endsWith('/')
    const pattern: Exclude<Pattern, { kind: 'detector' }> = isRegex
      ? { kind: 'regex', source: source.slice(1, -1) }
      : { kind: 'text', source }
    const read = readPattern(pattern)
    if (read.kind === 'error') throw new Error(read.what)
    return read.pattern
  })
  return picturePatternsOf(patterns)
}

const wholeText = (text: string): readonly PictureLines[] => [{ first: 1, last: text.split('\n').length }]

/** What a picture's text becomes where one line is looked for. */
const right = (source: string, text: string): string =>
  putRight(text, wholeText(text), patternsOf([source])).text

describe('a line that was nearly read is put right', () => {
  test.each([
    ['look-alikes', 'token invalid: login', 'tOken 1nvaIid: |ogin', 'token invalid: login'],
    ['look-alikes of two letters', 'warning: modern', 'waming: rnodem', 'warning: modern'],
    ['quotes', "cannot open 'config'", 'cannot open ‘config’', "cannot open 'config'"],
    ['dashes', 'unknown option --force', 'unknown option —force', 'unknown option --force'],
    ['dots', 'loading settings...', 'loading settings…', 'loading settings...'],
    ['blanks', 'address already in use', 'addressalready in u se', 'address already in use'],
    ['underscores', 'integrity_check failed', 'integrity check failed', 'integrity_check failed'],
    [
      'underscores in an alternative',
      '/request failed: (?:not_authorised|bad_token)/',
      'request failed: not authorised',
      'request failed: not_authorised',
    ],
    ['a letter for so many', 'address already in use', 'addross already in use', 'address already in use'],
    ['a letter too few', 'address already in use', 'addess already in use', 'address already in use'],
    ['a letter too many', 'address already in use', 'addreess already in use', 'address already in use'],
    [
      'a regular expression',
      '/cannot listen (?:on|at) address/',
      'cann0t 1isten at address',
      'cannot listen at address',
    ],
  ])('%s', (_, source, read, expected) => {
    expect(right(source, read)).toBe(expected)
  })
})

describe('what means something else stays as it was read', () => {
  test.each([
    ['another number', 'gateway closed (1006)', 'gateway closed (1008)'],
    ['another short word', 'the gateway is now running here', 'the gateway is not running here'],
    ['a denial in front', 'configuration is valid for this', 'configuration is invalid for this'],
    ['two wrong letters in a row', 'reconfiguration-established', 'reconfigzzation-established'],
    ['two wrong letters in a word', 'connection refused by peer', 'connection refusod bx peer'],
    ['another path', '/home/app/config.json', '/home/.app/config.json'],
    ['another flag', 'unknown option: --no-color', 'unknown option: --do-color'],
    ['a literal too short to be misread', 'port {port} busy', 'prot 18789 busy'],
    ['a part of another word', 'curl: (7) failed', 'securi: (7) failed'],
  ])('%s', (_, source, read) => {
    expect(right(source, read)).toBe(read)
  })
})

test('captured values stay as they were read', () => {
  const read = 'p0rt l8789 is a1ready in use by n0de'
  expect(right('port {port} is already in use by {name}', read)).toBe('port l8789 is already in use by n0de')
})

test('only where all literals of a line are there in their order is any of them put right', () => {
  const read = 'is a1ready in use by node: the p0rt'
  expect(right('the port {port} is already in use by', read)).toBe(read)
})

test('what one line finds there as it was read is not spoilt by another', () => {
  const text = 'run "tool doctor", then restart'
  const patterns = patternsOf(['run "tool doctor", then restart', "run 'tool doctor'; then restart"])
  expect(putRight(text, wholeText(text), patterns).text).toBe(text)
})

describe('rows', () => {
  const source = 'the gateway on {host} requires credentials before opening a websocket'

  test.each([
    [
      'a terminal broke in a word',
      'the gateway on box.lan requires crede\nntials before opening a websocket\n$',
    ],
    [
      'a box broke between words',
      '| the gateway on box.lan requires |\n| credentials before opening a |\n| websocket |',
    ],
  ])('that %s are read as one line, and stay too', (_, read) => {
    const { text } = putRight(read, wholeText(read), patternsOf([source]))
    expect(text).toContain('the gateway on box.lan requires credentials before opening a websocket')
    expect(text.split('\n').slice(1)).toEqual(read.split('\n').slice(1))
  })

  test('that stand for themselves are not put together', () => {
    const read = 'host box.lan\na row that is much longer than the others here\nrequires credentials'
    expect(right('host {host} requires credentials', read)).toBe(read)
  })

  test('are told as they were read', () => {
    const read = 'the gateway on box.lan requires crede\nntials before 0pening a websocket'
    const { asRead } = putRight(read, wholeText(read), patternsOf([source]))
    expect([...asRead]).toEqual([
      [1, 'the gateway on box.lan requires credentials before 0pening a websocket'],
    ])
  })
})

test('lines outside of pictures stay as they are', () => {
  const text = 'address a1ready in use\naddress a1ready in use\naddress a1ready in use'
  const { text: put } = putRight(text, [{ first: 2, last: 2 }], patternsOf(['address already in use']))
  expect(put).toBe('address a1ready in use\naddress already in use\naddress a1ready in use')
})

describe('of any text', () => {
  const patterns = patternsOf([
    'address already in use: {host}',
    'token mismatch for {name}',
    '/code=\\w+_BUSY/',
  ])
  const anyText = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '\n',
          ' ',
          'address a1ready in ',
          'use: ',
          'token misma',
          'tch for',
          'code=X_BU5Y',
          '|',
        ),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''))

  test('the count of lines stays', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const put = putRight(text, wholeText(text), patterns)
        expect(put.text.split('\n')).toHaveLength(text.split('\n').length)
      }),
    )
  })

  test('what holds no literal, not even nearly, stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'xyz 0|\n-"_') }), (text) => {
        expect(putRight(text, wholeText(text), patterns).text).toBe(text)
      }),
    )
  })

  test('ranges that fit no lines do no harm', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, first, last) => {
        const put = putRight(text, [{ first: first + 1, last }], patterns)
        expect(put.text.split('\n')).toHaveLength(text.split('\n').length)
      }),
    )
  })
})
