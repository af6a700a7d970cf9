import { describe, expect, test } from 'vitest'
import { deriveConfigSchema } from '../../../src/knowledge/config-schema/derive-config-schema.ts'

const object = (properties: object, additionalProperties: unknown = false) => ({
  type: 'object',
  properties,
  additionalProperties,
})
const derive = (properties: object) => Object.fromEntries(deriveConfigSchema(object(properties)))

describe('deriveConfigSchema', () => {
  test.each([
    ['a type', { type: 'integer', minimum: 1 }, { types: ['integer'] }],
    ['several types', { type: ['string', 'null'] }, { types: ['null', 'string'] }],
    ['an enum', { type: 'string', enum: ['b', 'a'] }, { types: ['string'], values: ['a', 'b'] }],
    [
      'alternatives of constants',
      { anyOf: [{ const: 'a' }, { const: 'b' }] },
      { types: ['string'], values: ['a', 'b'] },
    ],
    ['a constant beside any string', { oneOf: [{ const: 'a' }, { type: 'string' }] }, { types: ['string'] }],
    [
      'a constant that is no string',
      { anyOf: [{ const: false }, { type: 'string' }] },
      { types: ['boolean', 'string'] },
    ],
    [
      'parts that all hold',
      { allOf: [{ type: 'string', pattern: '^a' }, { not: { const: 'x' } }] },
      { types: ['string'] },
    ],
    ['nothing said', {}, { types: ['any'], open: true }],
    ['a reference to nowhere', { $ref: '#/$defs/none' }, { types: ['any'], open: true }],
  ])('%s', (_, schema, entry) => {
    expect(derive({ key: schema })).toEqual({ key: entry })
  })

  test('closed objects name their keys, open ones say so', () => {
    expect(derive({ shut: object({ a: { type: 'string' } }), wide: { type: 'object' } })).toEqual({
      shut: { types: ['object'] },
      'shut.a': { types: ['string'] },
      wide: { types: ['object'], open: true },
    })
  })

  test('lists and maps have a star', () => {
    const schema = {
      list: { type: 'array', items: { type: 'string' } },
      map: object({}, { type: 'boolean' }),
    }
    expect(derive(schema)).toMatchObject({ 'list.*': { types: ['string'] }, 'map.*': { types: ['boolean'] } })
  })

  test('examples beside a rule for any name are left out; keys of another kind stay', () => {
    const rule = object({ enabled: { type: 'boolean' } })
    expect(
      Object.keys(derive({ entries: object({ example: rule, strict: { type: 'string' } }, rule) })),
    ).toEqual(['entries', 'entries.*', 'entries.*.enabled', 'entries.strict'])
  })

  test('what an open object names is kept by name, without its insides', () => {
    expect(derive({ wide: object({ one: object({ a: { type: 'string' } }) }, true) })).toEqual({
      wide: { types: ['object'], open: true },
      'wide.one': { types: ['object'], open: true },
    })
  })

  test('references are followed to the nearest definitions', () => {
    const part = { $defs: { name: { type: 'string' } }, ...object({ a: { $ref: '#/$defs/name' } }) }
    expect(derive({ part })['part.a']).toEqual({ types: ['string'] })
  })

  test('a schema that refers to itself comes to an end', () => {
    const knot = {
      definitions: {
        a: object({
          a: { $ref: '#/definitions/a' },
          b: { anyOf: [{ $ref: '#/definitions/a' }, { $ref: '#/definitions/a' }] },
        }),
      },
    }
    const entries = deriveConfigSchema({ ...knot, ...object({ a: { $ref: '#/definitions/a' } }) })
    expect(entries.get('a.a.a.a.a.a.a')).toEqual({ types: ['object'], open: true })
    expect(entries.has('a.a.a.a.a.a.a.a')).toBe(false)
    const loop = {
      definitions: { a: { $ref: '#/definitions/a' } },
      ...object({ a: { $ref: '#/definitions/a' } }),
    }
    expect(deriveConfigSchema(loop).size).toBe(1)
  })

  test.each([[undefined], [null], [1], ['x'], [[]], [{}]])('%j has no keys', (schema) => {
    expect(deriveConfigSchema(schema).size).toBe(0)
  })
})
