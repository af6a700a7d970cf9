import { describe, expect, test } from 'vitest'
import { expressionOf, readRegexLine, readTextLine } from '../../../src/diagnosis/matching/line-pattern.ts'
import { wholePiece } from '../../../src/diagnosis/matching/piece.ts'

function match(source: string, text: string) {
  const read = readTextLine(source)
  if (read.kind === 'error') throw new Error(read.what)
  return expressionOf(read.pattern).match(wholePiece(text))
}

describe('a line as people see it', () => {
  test.each([
    ['ignores case', 'Gateway Closed', 'error: gateway closed', {}],
    ['a word stops at punctuation', 'key "{key}"', 'Unrecognized key "controlUi"', { key: 'controlUi' }],
    [
      'a url stops before a full stop',
      'target: {target:url}',
      'Target: ws://127.0.0.1:18789.',
      { target: 'ws://127.0.0.1:18789' },
    ],
    ['a number', 'listening on {port:number}', 'listening on 18789 now', { port: '18789' }],
    [
      'a path on Windows',
      'Config: {file:path}',
      'Config: C:\\Users\\ada\\a.json',
      { file: 'C:\\Users\\ada\\a.json' },
    ],
    ['a path at home', 'Config: {file:path}', 'config: ~/.acme/acme.json', { file: '~/.acme/acme.json' }],
    ['a version with a tail', 'Acme {v:version} (', 'Acme 2026.2.22-2 (abc)', { v: '2026.2.22-2' }],
    ['a host', 'lookup {host:host} failed', 'lookup db-1.local failed', { host: 'db-1.local' }],
    ['an address as host', 'lookup {host:host} failed', 'lookup [::1] failed', { host: '[::1]' }],
    ['the rest of the line', 'reason: {why:line}', 'Reason: it is late', { why: 'it is late' }],
    ['quoted, without its quotes', 'model {name:quoted} unknown', 'model “gpt” unknown', { name: 'gpt' }],
    ['other braces are themselves', 'error {"code": 1}', 'error {"code": 1}', {}],
    ['signs of expressions are themselves', 'closed (1006).*', 'closed (1006).*', {}],
  ])('%s', (_, source, text, captures) => {
    expect(match(source, text)).toEqual(captures)
  })

  test('what varies otherwise does not match', () => {
    expect(match('listening on {port:number}', 'listening on port')).toBeUndefined()
  })

  test.each([
    ['{a} {b}', /no run of 4 fixed characters/, /add words/],
    ['err', /no run of 4 fixed characters/, /add words/],
    ['port {port:numbr} in use', /no known type/, /did you mean "number"\?/],
    ['port {p} and {p} differ', /stands twice/, /its own name/],
  ])('%s is refused', (source, what, mend) => {
    const read = readTextLine(source)
    expect(read).toMatchObject({
      kind: 'error',
      what: expect.stringMatching(what),
      mend: expect.stringMatching(mend),
    })
  })
})

describe('a regular expression', () => {
  test.each([
    ['white\\s+space'],
    ['white[ \\t]*space'],
    ['white(?: | {2,4})space'],
    ['(?:^|\\s)space(?:\\s|$)'],
    ['^space$'],
    ['space [^x]'],
    ['spac\\b.'],
    ['spaces\\b\\x{17f}|spaces'],
  ])('%s can be found', (source) => {
    expect(readRegexLine(source)).toMatchObject({ kind: 'ok' })
  })

  test('gives its named groups', () => {
    const read = readRegexLine('closed \\((?<code>\\d+)')
    if (read.kind === 'error') throw new Error(read.what)
    expect(expressionOf(read.pattern).match(wholePiece('Gateway closed (1006 …'))).toEqual({ code: '1006' })
  })

  test.each([
    ['(?=closed)closed', /as it is/],
    ['closed(?!.*ok)', /Not block/],
    ['(closed)\\1', /name two groups/],
    ['closed \\u0041', /code point/],
    ['closed[', /close the \[/],
    ['(?<a>closed)(?<a>open)', /a name of its own/],
    ['closed{1001}', /1,000 times/],
    ['(?:closed|opened)', /outside of alternatives/],
    ['(?:closed)?', /outside of alternatives/],
    ['failed.{0,900}zq', /smaller repeat counts/],
    ['line\\nbreak', /a line for each line/],
    ['tab\\there', /one space where white space stands/],
    ['two  spaces', /one space where white space stands/],
    ['two {2}spaces', /one space where white space stands/],
    ['^ leading', /none after \^/],
    ['trailing $', /or before \$/],
    ['box │ drawing', /one space/],
    ['hard\u00a0space', /one space/],
    ['never\\bmatches', /one space/],
  ])('%s is refused with what to write instead', (source, mend) => {
    expect(readRegexLine(source)).toMatchObject({ kind: 'error', mend: expect.stringMatching(mend) })
  })

  test.each([
    ['closed(?!.*ok)', '(?! in column 7: there is no negative lookahead in this engine'],
    ['closed \\(?!(?<!a)b', '(?<! in column 12: there is no negative lookbehind in this engine'],
    ['(closed) \\1', '\\1 in column 10: there is no back-reference in this engine'],
    ['closed (?>a+)', '(?> in column 8: there is no atomic group in this engine'],
    ['closed a++', '++ in column 9: there is no possessive repeat in this engine'],
    ['[\\u0041] closed', '\\u in column 2: there is no code point written like this in this engine'],
    ['closed a{1001}', 'the regular expression cannot be read in column 9: invalid repeat count: {1001}'],
    ['(closed', 'the regular expression cannot be read: missing closing )'],
    ['closed [z-a]', 'the regular expression cannot be read in column 9: invalid character class range: z-a'],
    ['closed \\', 'the regular expression cannot be read: trailing backslash at end of expression'],
  ])('%s is refused with the construct and its column', (source, what) => {
    expect(readRegexLine(source)).toMatchObject({ kind: 'error', what })
  })

  test.each([
    ['gateway closed \\(\\d+', ['gateway closed (']],
    ['(?:gateway )closed', ['gateway closed']],
    ['gateway|gatepost', ['gate']],
    ['(?i)Error: failed', ['error: failed']],
    ['\\Aerror: failed\\z', ['error: failed']],
    ['gateway \\Qfailed (1)\\E', ['gateway failed (1)']],
    ['error \\pL+ here', ['error ', ' here']],
    ['module \\p{Lu}+ failed', ['module ', ' failed']],
    ['code [[:digit:]] failed', ['code ', ' failed']],
    ['code []x] is failed', ['code ', ' is failed']],
    ['code [^]]x] failed', ['code ', 'x] failed']],
    ['crab 🦞+ is', ['crab 🦞']],
    ['a crab🦞? ok', ['a crab']],
    ['\\x{41}BCD\\b', ['abcd']],
    ['(?:gateway)+ x', ['gateway']],
    ['Error: (?<why>.*) refused', ['error: ', ' refused']],
  ])('%s is looked for by %j', (source, literals) => {
    expect(readRegexLine(source)).toMatchObject({ kind: 'ok', pattern: { literals } })
  })
})
