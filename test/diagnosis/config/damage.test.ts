import { describe, expect, test } from 'vitest'
import { brief, inspect } from './harbour.ts'

/** A whole file whose third line is the one under test. */
const file = (line: string) => `{
  "quay": {
    ${line}
    "bind": "lan"
  }
}`

describe('damage inside a whole file is named with its line', () => {
  test.each([
    ['a missing comma', '"port": 18789', 'missing-comma'],
    ['a comma too many', '"port": 18789,,', 'surplus-comma'],
    ['an equals sign', '"port" = 18789,', 'equals-sign'],
    ['a semicolon', '"port": 18789;', 'semicolon'],
    ['a bare value', '"door": { "basePath": /docks },', 'bare-value'],
    ['a missing opening quote of a key', 'port": 18789,', 'missing-quote'],
    ['a missing closing quote of a key', '"port: 18789,', 'missing-quote'],
    ['a missing opening quote of a value', '"door": { "basePath": docks" },', 'missing-quote'],
    ['a missing closing quote of a value', '"door": { "basePath": "docks },', 'missing-quote'],
    ['a missing colon', '"port" 18789,', 'missing-colon'],
    ['a missing value', '"port": ,', 'missing-value'],
    ['a comment of another language', '"port": 18789, # the door', 'wrong-comment'],
    ['a back-quoted value', '"door": { "basePath": `docks` },', 'wrong-quote'],
    ['a path with single backslashes', '"door": { "basePath": "C:\\Users\\ada" },', 'backslash'],
    ['a key given twice', '"bind": "auto",', 'duplicate-key'],
  ])('%s', (_, line, what) => {
    const findings = inspect(file(line))
    const at = what === 'duplicate-key' ? 4 : 3
    expect(brief(findings)).toEqual([`config.syntax ${at} ${what}`])
    expect(JSON.parse(findings[0]?.captures.corrected ?? '')).toMatchObject({ quay: { bind: 'lan' } })
  })
})

describe('braces', () => {
  test('a missing one is told by the indentation, at the line that opened it', () => {
    const text = `{
  "quay": {
    "auth": {
      "mode": "token"
  },
  "berths": {}
}`
    const findings = inspect(text)
    expect(brief(findings)).toEqual(['config.syntax 3 missing-brace'])
    expect(JSON.parse(findings[0]?.captures.corrected ?? '')).toEqual({
      quay: { auth: { mode: 'token' } },
      berths: {},
    })
  })

  test('a list that is not closed ends with its object', () => {
    const text =
      '{\n  "quay": { "port": 1 },\n  "crew": {\n    "list": [{ "id": "a" }\n  },\n  "berths": {}\n}'
    expect(brief(inspect(text))).toEqual(['config.syntax 4 missing-bracket'])
  })

  test('one too many closes the file too early', () => {
    const text = '{\n  "quay": {\n    "port": 1\n  }\n  },\n  "berths": {\n    "north": {}\n  }\n}'
    expect(brief(inspect(text))).toEqual(['config.syntax 5 surplus-brace'])
  })

  test('a text that was cut off is not called broken', () => {
    expect(inspect('{\n  "quay": {\n    "port": 1,\n    "auth": {\n      "mode": "token"\n\nthanks')).toEqual(
      [],
    )
  })

  test('comments, trailing commas, bare keys and single quotes are no damage', () => {
    expect(inspect("// mine\n{\n  quay: {\n    port: 1, /* door */\n    bind: 'lan',\n  },\n}")).toEqual([])
  })

  test('what the asker left out, or was masked, is no damage', () => {
    const masked =
      '{\n  "quay": {\n    "auth": { "mode": "token", "token": [redacted:token] },\n    ...\n  }\n}'
    expect(inspect(masked)).toEqual([])
    expect(inspect(masked.replace('[redacted', '"[redacted'))).toEqual([])
  })
})

describe('typographic quotes', () => {
  test('are found in keys and values, and made straight', () => {
    const [finding, ...others] = inspect('{\n  “quay”: {\n    "port": 1,\n    “bind”: “lan”\n  }\n}')
    expect(others).toEqual([])
    expect(finding).toMatchObject({ detector: 'config.smart-quotes', line: 2, captures: { lines: '2, 4' } })
    expect(JSON.parse(finding?.captures.corrected ?? '')).toEqual({ quay: { port: 1, bind: 'lan' } })
  })

  test('are found when only one end is bent', () => {
    expect(brief(inspect('"quay": {\n"port": 1,\n"bind": "lan”\n}'))).toEqual(['config.smart-quotes 3'])
  })

  test('inside a string or a comment are content', () => {
    expect(
      inspect('{\n  "quay": { // the “north” one\n    "port": 1, "door": { "basePath": "“x”" }\n  }\n}'),
    ).toEqual([])
  })
})
