import { describe, expect, test } from 'vitest'
import { brief, inspect } from './harbour.ts'

const parsed = (text: string | undefined): unknown => JSON.parse(text ?? 'null')

describe('misplaced keys', () => {
  test('side by side at the top of a piece belong together, even under a name that is legal there', () => {
    const findings = inspect(
      'door": {\n"allowStrangers": true\n},\n"auth": {\n"mode": "token",\n"token": “<token>”\n},',
    )
    expect(brief(findings)).toEqual([
      'config.smart-quotes 6',
      'config.misplaced-key 1 door',
      'config.misplaced-key 4 auth',
    ])
    expect(findings[1]?.captures).toMatchObject({
      belongs_under: 'quay',
      keys: 'door, auth',
      certainty: 'fragment',
    })
    expect(parsed(findings[1]?.captures.corrected)).toEqual({
      quay: { door: { allowStrangers: true }, auth: { mode: 'token', token: '<your token>' } },
    })
  })

  test('in a whole file are certain, and join what is there already', () => {
    const findings = inspect(
      '{\n  "quay": { "port": 1, "auth": { "token": "x" } },\n  "auth": { "mode": "token" }\n}',
    )
    expect(brief(findings)).toEqual(['config.misplaced-key 3 auth'])
    expect(findings[0]?.captures).toMatchObject({ belongs_under: 'quay', certainty: 'file' })
    expect(parsed(findings[0]?.captures.corrected)).toEqual({
      quay: { port: 1, auth: { token: '<your token>', mode: 'token' } },
    })
  })

  test('beside legal ones move alone', () => {
    const text = '{\n  "quay": { "port": 1 },\n  "auth": {\n    "profiles": {},\n    "token": "x"\n  }\n}'
    expect(inspect(text)[0]).toMatchObject({
      line: 5,
      captures: { key: 'auth.token', belongs_under: 'quay.auth' },
    })
  })

  test('too deep belong at the top', () => {
    const [finding] = inspect(
      '{\n  "quay": {\n    "port": 1,\n    "bind": "lan",\n    "berths": { "north": {} }\n  }\n}',
    )
    expect(finding).toMatchObject({ line: 5, captures: { key: 'quay.berths', belongs_under: 'top level' } })
  })

  test('may go under what only another version names', () => {
    const [finding] = inspect('{\n  "quay": { "port": 1 },\n  "north": { "length": 3 }\n}', {
      version: '1.0.0',
    })
    expect(finding).toMatchObject({ line: 3, captures: { key: 'north', belongs_under: 'berths' } })
  })

  test('are silent where a brace may be missing', () => {
    expect(
      inspect('{\n  "quay": {\n    "port": 1,\n    "door": { "enabled": true },\n    "berths": {'),
    ).toEqual([])
  })

  test.each([
    ['a piece in its place', 'quay: { auth: { mode: "token" }, door: { enabled: true } }'],
    [
      'a piece indented as deep as it belongs',
      '    "door": {\n      "enabled": true\n    },\n    "auth": {\n      "mode": "token"\n    }',
    ],
    ['a piece that ends with its parents', '"door": {\n  "enabled": true\n}\n}\n}'],
    [
      'what a command printed of one place',
      '$ harbour config get quay\n{\n  "door": { "enabled": true },\n  "auth": { "mode": "token" }\n}',
    ],
    ['loose values in braces', '{\n  "port": 1,\n  "bind": "lan",\n  "auth": { "mode": "token" }\n}'],
    [
      'names below a free name',
      '{\n  "providers": {\n    "ice": { "baseUrl": "http://a", "kind": "cold" }\n  }\n}',
    ],
    [
      'an item of a list',
      '      {\n        "id": "a",\n        "shift": { "hours": 2 }\n      },\n      {\n        "id": "b"\n      }\n    ]',
    ],
  ])('silence for %s', (_, text) => {
    expect(inspect(text)).toEqual([])
  })
})

describe('unknown keys', () => {
  test('come with the key that was probably meant', () => {
    const findings = inspect('{\n  "quay": {\n    "prot": 18789,\n    "bind": "lan"\n  }\n}')
    expect(brief(findings)).toEqual(['config.unknown-key 3 quay.prot'])
    expect(findings[0]?.captures).toMatchObject({ under: 'quay', nearest: 'port', left_out: 'quay.prot' })
  })

  test('without a neighbour need more that is known', () => {
    expect(inspect('{ "quay": { "flags": 1, "bind": "lan" } }')).toEqual([])
    expect(brief(inspect('{ "quay": { "flags": 1, "bind": "lan", "port": 2 } }'))).toEqual([
      'config.unknown-key 1 quay.flags',
    ])
  })

  test('that fit several places are unknown, not misplaced', () => {
    expect(brief(inspect('{ "quay": { "token": "x", "bind": "lan", "port": 2 } }'))).toEqual([
      'config.unknown-key 1 quay.token',
    ])
  })

  test('below an open key, and directions to the reader, are nobody’s business', () => {
    expect(inspect('{ "$include": "a", "quay": { "port": 2 }, "berths": { "x": { "y": 1 } } }')).toEqual([])
  })
})

describe('versions', () => {
  const text = '{ "quay": { "port": 1, "door": { "allowStrangers": true } } }'

  test('a retired key is unknown where it is gone', () => {
    const [finding] = inspect(text, { version: '2.0.0' })
    expect(finding?.captures).toMatchObject({ key: 'quay.door.allowStrangers', other_versions: '1.0.0' })
    expect(brief(inspect(text, { version: '2.1.0' }))).toEqual([
      'config.unknown-key 1 quay.door.allowStrangers',
    ])
  })

  test.each([['1.0.0'], ['0.9.0'], ['1.5.0'], [undefined], ['latest']])(
    'and legal, or perhaps legal, in version %s',
    (version) => {
      expect(inspect(text, version === undefined ? {} : { version })).toEqual([])
    },
  )
})

describe('wrong types', () => {
  test.each([
    ['"port": "18789"', 'quay.port', 'a whole number', '"18789"', { quay: { port: 18789 } }],
    [
      '"bind": "0.0.0.0"',
      'quay.bind',
      'auto, lan or loopback',
      '"0.0.0.0"',
      { quay: { bind: '<your bind>' } },
    ],
    ['"door": "on"', 'quay.door', 'an object in { }', 'a text in quotes', { quay: { door: '<your door>' } }],
    [
      '"remote": { "url": 4 }',
      'quay.remote.url',
      'a text in quotes',
      'a whole number',
      { quay: { remote: { url: '4' } } },
    ],
    [
      '"auth": { "token": 1234 }',
      'quay.auth.token',
      'a text in quotes',
      'a whole number',
      { quay: { auth: { token: '<your token>' } } },
    ],
  ])('%s', (line, key, expected, found, corrected) => {
    const [finding, ...others] = inspect(`{ "quay": { ${line} } }`)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ detector: 'config.wrong-type', captures: { key, expected, found } })
    expect(parsed(finding?.captures.corrected)).toEqual(corrected)
  })

  test.each([[`"\${PORT}"`], ['"<port>"'], ['[redacted:token]'], ['process.env.PORT'], ['...']])(
    'a value that only stands for one is not judged: %s',
    (value) => {
      expect(inspect(`"quay": {\n  "port": ${value},\n  "bind": "lan"\n}`)).toEqual([])
    },
  )
})
