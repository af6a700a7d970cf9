import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { redact } from '../../../src/intake/redact.ts'
import { modelProviderKeys } from '../../../src/intake/secrets/model-provider-keys.ts'
import { platformKeys } from '../../../src/intake/secrets/platform-keys.ts'
import type { SecretRule } from '../../../src/intake/secrets/secret-rule.ts'

const folder = new URL('../../../src/intake/secrets/', import.meta.url)

const isRule = (value: unknown): value is SecretRule =>
  typeof value === 'object' && value !== null && 'pattern' in value && value.pattern instanceof RegExp

async function allRules(): Promise<readonly SecretRule[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('-rules.ts'))
  const modules: readonly Record<string, unknown>[] = await Promise.all(
    files.map((name) => import(new URL(name, folder).href)),
  )
  return modules.flatMap((module) => Object.values(module).flat().filter(isRule))
}

/** A pattern's source without what only looks like a quantifier. */
const bare = (source: string): string => source.replace(/\\./g, '.').replace(/\[[^\]]*\]/g, '.')

const rules = await allRules()

describe('the rules', () => {
  test('are found', () => expect(rules.length).toBeGreaterThan(60))

  test('bound every quantifier', () => {
    const unbounded = rules
      .map(({ pattern }) => pattern.source)
      .filter((source) => /[*+]|\{\d+,\}/.test(bare(source)))
    expect(unbounded).toEqual([])
  })

  test('name keywords as they are searched for: two characters or more, in lower case', () => {
    const keywords = rules.flatMap((rule) => rule.keywords ?? [])
    expect(keywords.filter((keyword) => keyword.length < 2 || keyword !== keyword.toLowerCase())).toEqual([])
  })

  test('have kinds that are stable names', () => {
    const kinds = [...rules.map(({ kind }) => kind), ...modelProviderKeys, ...platformKeys].map((one) =>
      typeof one === 'string' ? one : one[0],
    )
    expect(kinds.filter((kind) => !/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(kind))).toEqual([])
  })
})

describe('text made to hurt', () => {
  const units = [
    ...['a', 'A', '0', 'a0', '_', '-', '.', ' ', '\t', ':', '=', '|', '<', '%', '\\', '…'],
    ...['"', "'", '`', '\\"', '&quot;', '\n', '│ '],
    ...[
      'token=',
      'token ',
      'token,',
      'token\t',
      '"token":"',
      'password ',
      'my key ',
      'API_KEY',
      '[redacted:',
    ],
    ...[
      'Bearer ',
      'curl -u ',
      'https://a:b@',
      '?token=',
      'eyJ',
      'sk-',
      '1234567:AA',
      '-----BEGIN PRIVATE KEY-----\n',
    ],
  ]

  // A pattern that is not linear would not come to its end within the time that any test has.
  test.each(units)('%j over and over is read to its end', (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length))
    expect(redact(text).text.split('\n')).toHaveLength(text.split('\n').length)
  })
})
