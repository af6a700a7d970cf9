import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inspectConfig } from '../../../src/diagnosis/config/inspect-config.ts'
import { parseConfigSchema } from '../../../src/knowledge/config-schema/parse-config-schema.ts'

const folder = new URL('../../../knowledge/openclaw/config/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
const schemas = files.map((file) => {
  const parsed = parseConfigSchema(readFileSync(new URL(file, folder), 'utf8'))
  if (parsed.kind === 'broken') throw new Error(`${file}: ${JSON.stringify(parsed.problems[0])}`)
  return parsed.schema
})
const inspect = (text: string, version?: string) =>
  inspectConfig(text.split('\n'), { schemas, ...(version !== undefined && { version }) })

const asked = `Already tried setting the following:

controlUi": {
"allowInsecureAuth": true,
"dangerouslyDisableDeviceAuth": true
},
"auth": {
"mode": "token",
"token": “<token>”
},`

describe('the question that all started from', () => {
  test.each([[undefined], ['2026.2.17'], ['2026.4.1'], ['2026.9.6']])('asked with version %s', (version) => {
    const findings = inspect(asked, version)
    expect(findings).toContainEqual(expect.objectContaining({ detector: 'config.smart-quotes', line: 9 }))
    const misplaced = findings.filter(({ detector }) => detector === 'config.misplaced-key')
    expect(misplaced.map(({ line }) => line)).toEqual([3, 7])
    for (const { captures } of misplaced)
      expect(captures).toMatchObject({
        belongs_under: 'gateway',
        keys: 'controlUi, auth',
        certainty: 'fragment',
      })
  })

  test('is put right as a helper would', () => {
    const [finding] = inspect(asked, '2026.2.17')
    expect(finding?.captures.corrected).toBe(`{
  "gateway": {
    "controlUi": {
      "allowInsecureAuth": true,
      "dangerouslyDisableDeviceAuth": true
    },
    "auth": {
      "mode": "token",
      "token": "<your token>"
    }
  }
}`)
  })

  test('names the retired key where it is retired', () => {
    const unknown = inspect(asked, '2026.9.6').filter(({ detector }) => detector === 'config.unknown-key')
    expect(unknown).toMatchObject([
      { line: 4, captures: { key: 'controlUi.allowInsecureAuth', other_versions: '2026.2.17' } },
    ])
  })
})

describe('the schemas', () => {
  test.each([
    [
      'a usual file',
      '{\n  "gateway": { "mode": "local", "port": 18789, "bind": "lan", "auth": { "mode": "token", "token": "x" } },\n  "channels": { "telegram": { "botToken": "x", "dmPolicy": "pairing" } },\n  "plugins": { "entries": { "telegram": { "enabled": true, "config": { "a": 1 } } } },\n  "agents": { "defaults": { "workspace": "~/x", "model": { "primary": "a/b" } } }\n}',
    ],
    [
      'environment variables',
      `{ "env": { "vars": { "A": "b" } }, "gateway": { "auth": { "token": "\${TOKEN}" } } }`,
    ],
    [
      'a file of another folder',
      '{ "providers": { "ollama": { "baseUrl": "http://a", "api": "openai-completions", "models": [] } } }',
    ],
    ['a channel out of its file', '"telegram": {\n  "enabled": true,\n  "botToken": "x"\n}'],
  ])('silence for %s', (_, text) => {
    for (const version of [undefined, '2026.2.17', '2026.9.6']) expect(inspect(text, version)).toEqual([])
  })

  test.each([
    [
      '{ "gateway": { "bind": "0.0.0.0" } }',
      { detector: 'config.wrong-type', captures: { expected: 'auto, custom, lan, loopback or tailnet' } },
    ],
    [
      '{ "gateway": { "mode": "local", "port": 1 }, "telegram": { "botToken": "x" } }',
      { detector: 'config.misplaced-key', captures: { belongs_under: 'channels' } },
    ],
    [
      '{ "gateway": { "mode": "local", "port": 1 }, "agent": { "x": 1 } }',
      { detector: 'config.unknown-key', captures: { nearest: 'agents' } },
    ],
  ])('%s', (text, finding) => {
    expect(inspect(text)).toMatchObject([finding])
  })
})
