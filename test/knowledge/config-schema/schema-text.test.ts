import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueTypes } from '../../../src/diagnosis/config/config-schema.ts'
import { deriveSchemaFile, NotASchemaError } from '../../../src/knowledge/config-schema/derive-schema-file.ts'
import { parseConfigSchema } from '../../../src/knowledge/config-schema/parse-config-schema.ts'
import { writeConfigSchema } from '../../../src/knowledge/config-schema/write-config-schema.ts'

const entry = fc
  .record({
    types: fc.uniqueArray(fc.constantFrom(...valueTypes), { minLength: 1 }),
    values: fc.option(fc.array(fc.string(), { minLength: 1 }), { nil: undefined }),
    open: fc.option(fc.constant(true), { nil: undefined }),
  })
  .map(({ types, values, open }) => ({ types, ...(values && { values }), ...(open && { open }) }))
const path = fc
  .array(fc.stringMatching(/^(?:\*|[\w$-]{1,9})$/), { minLength: 1, maxLength: 4 })
  .map((keys) => keys.join('.'))

describe('the text of a schema', () => {
  test('is one sorted line a path', () => {
    const entries = new Map([
      ['b.mode', { types: ['boolean', 'string'], values: ['a b', 'local'] }],
      ['b', { types: ['object'], open: true }],
    ] as const)
    const lines = writeConfigSchema({ version: '1.2.3', entries }).split('\n')
    expect(lines.slice(-5)).toEqual([
      'version 1.2.3',
      '',
      'b  object (open)',
      'b.mode  boolean|string: "a b"|local',
      '',
    ])
  })

  test('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(path, entry), { minLength: 1 }), (pairs) => {
        const schema = { version: '2026.9.6', entries: new Map(pairs) }
        expect(parseConfigSchema(writeConfigSchema(schema))).toEqual({ kind: 'parsed', schema })
      }),
    )
  })

  test.each([
    ['a string', [1, 'the version is not named first']],
    ['version one\na  string', [1, 'the version is not named first']],
    ['version 1\n\na', [3, 'this is not a key path with its types']],
    ['version 1\na  text', [2, '`text` is not a type']],
    ['version 1\na..b  string', [2, '`a..b` has an empty part']],
    ['version 1\na  string: x y', [2, 'the values cannot be read']],
    ['version 1\na  string: x|', [2, 'the values cannot be read']],
    ['version 1\na  string\na  number', [3, '`a` stands here twice']],
    ['version 1\n# nothing', [1, 'the schema names no key']],
    ['', [1, 'the schema names no key']],
  ])('%j is refused with its line and how to mend it', (text, [line, what]) => {
    const parsed = parseConfigSchema(text)
    expect(parsed).toMatchObject({
      kind: 'broken',
      problems: [{ line, what, mend: expect.stringMatching(/./) }],
    })
  })
})

describe('deriveSchemaFile', () => {
  const schema = { type: 'object', properties: { port: { type: 'integer' } } }

  test('takes a schema with a version, or one that is wrapped with it', () => {
    const text = deriveSchemaFile(JSON.stringify(schema), '1.2.3')
    expect(text).toMatch(/^version 1\.2\.3$/m)
    expect(text).toMatch(/^port {2}integer$/m)
    expect(deriveSchemaFile(JSON.stringify({ schema, version: '1.2.3' }))).toBe(text)
  })

  test.each([
    ['not json', undefined, 'this is not JSON'],
    [JSON.stringify(schema), undefined, 'does not say its version'],
    [JSON.stringify(schema), 'newest', 'does not say its version'],
    ['{"a": 1}', '1.0.0', 'no key was found'],
  ])('%s is refused', (text, version, message) => {
    expect(() => deriveSchemaFile(text, version)).toThrow(NotASchemaError)
    expect(() => deriveSchemaFile(text, version)).toThrow(message)
  })
})
