import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

const token = ['MTIz', 'GhIj', 'x'.repeat(20)].join('.')

test('everything has a default but the token', () => {
  expect(readConfig({})).toEqual({
    discordApiUrl: 'https://discord.com/api',
    supportChannels: ['help', 'support'],
    knowledgeDirectory: 'knowledge',
    pasteSitesFile: 'paste-sites.yaml',
    databaseUrl: 'file:data/sawbones.db',
  })
})

test('what is set to nothing is not set', () => {
  expect(readConfig({ DISCORD_TOKEN: '', SUPPORT_CHANNELS: '' })).toEqual(readConfig({}))
})

test('values are read', () => {
  const config = readConfig({ DISCORD_TOKEN: token, SUPPORT_CHANNELS: '123, ask-here', LOG_LEVEL: 'Debug' })
  expect(config).toMatchObject({
    discordToken: token,
    supportChannels: ['123', 'ask-here'],
    logLevel: 'debug',
  })
})

test.each([
  { value: 'ours.yaml', file: 'ours.yaml' },
  { value: '', file: 'paste-sites.yaml' },
  { value: 'none', file: undefined },
  { value: 'None', file: undefined },
])('paste sites named "$value" are read from $file', ({ value, file }) => {
  expect(readConfig({ PASTE_SITES: value }).pasteSitesFile).toBe(file)
})

test.each([
  'file:elsewhere.db',
  'file:///srv/sawbones.db',
  'postgres://me@db/sawbones',
  'postgresql://me@db/sawbones',
])('cases may be kept at %s', (databaseUrl) => {
  expect(readConfig({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl)
})

test('a token may be written as it is sent', () => {
  expect(readConfig({ DISCORD_TOKEN: `Bot ${token}` }).discordToken).toBe(token)
})

test('every malformed variable is named, none is printed', () => {
  const read = () =>
    readConfig({
      DISCORD_TOKEN: 'pa55',
      DISCORD_API_URL: 'ftp://x',
      DATABASE_URL: 'mysql://me:s3cret@x',
      LOG_LEVEL: 'lo0d',
    })
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(/^DISCORD_TOKEN .*\nDISCORD_API_URL .*\nDATABASE_URL .*\nLOG_LEVEL .*$/)
  expect(read).not.toThrow(/pa55|ftp|s3cret|lo0d/)
})

test('.env.example explains exactly the variables there are', async () => {
  const example = await readFile('.env.example', 'utf8')
  const names = [...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name)
  const source = await readFile('src/config.ts', 'utf8')
  const known = [...source.matchAll(/^ {2}([A-Z_]+): optional\(/gm)].map(([, name]) => name)
  expect(names.toSorted()).toEqual(known.toSorted())
  expect(names.length).toBeGreaterThan(3)
})
