import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createMaker } from '../make-secret.ts'
import { makeTar, withHeaderField } from './make-tar.ts'
import { makeZip } from './make-zip.ts'
import { readFile } from './read-file.ts'

const make = createMaker(77)
const log = 'gateway starting\ngateway closed'
const config = '{ "port": 1 }'
const folder = [
  { name: 'logs/gateway.log', content: log },
  { name: 'openings.json5', content: config },
]
const tar = await makeTar(folder)

describe('a packed text is read under its own name', () => {
  test.each(['gateway.log.gz', 'gateway.log.1.gz', 'gateway.log', 'x'])('%s', async (name) => {
    expect(await readFile(name, gzipSync(log))).toEqual({ texts: { [name]: log }, notes: [] })
  })

  test('also when it was packed in several goes', async () => {
    const long = Array.from({ length: 3000 }, () => make('word', 20)).join('\n')
    const bytes = Buffer.concat([gzipSync(`${long}\n`), gzipSync('second\n'), gzipSync('third')])
    expect(await readFile('a.gz', bytes)).toEqual({ texts: { 'a.gz': `${long}\nsecond\nthird` }, notes: [] })
  })

  test('also when zeros follow, as tapes have them', async () => {
    const bytes = Buffer.concat([gzipSync(log), Buffer.alloc(20_000)])
    expect(await readFile('a.gz', bytes)).toEqual({ texts: { 'a.gz': log }, notes: [] })
  })
})

describe('every text of an archive is read, whatever the archive is called', () => {
  test.each([
    { kind: 'a zip', bytes: makeZip(folder) },
    { kind: 'a zip that is not packed', bytes: makeZip(folder.map((file) => ({ ...file, isStored: true }))) },
    {
      kind: 'a zip that was streamed',
      bytes: makeZip(folder.map((file) => ({ ...file, isStreamed: true }))),
    },
    {
      kind: 'a zip made on Windows',
      bytes: makeZip([{ name: 'logs\\gateway.log', content: log }, ...folder.slice(1)]),
    },
    { kind: 'a tar', bytes: tar },
    { kind: 'a tar.gz', bytes: gzipSync(tar) },
    { kind: 'a tar without a mark', bytes: withHeaderField(tar, 257, '\0'.repeat(8)) },
  ])('$kind', async ({ bytes }) => {
    expect(await readFile('bundle.log', bytes)).toEqual({
      texts: { 'bundle.log/logs/gateway.log': log, 'bundle.log/openings.json5': config },
      notes: [],
    })
  })

  test('names with a dot before them and folders of their own', async () => {
    const bytes = await makeTar([
      { name: './logs/', type: 'directory' },
      { name: './logs/a.log', content: 'a' },
    ])
    expect(await readFile('b.tar', bytes)).toEqual({ texts: { 'b.tar/logs/a.log': 'a' }, notes: [] })
  })

  test('names that are longer than a tar header', async () => {
    const name = `${'deep/'.repeat(40)}gateway.log`
    const { texts } = await readFile('b.tar', await makeTar([{ name, content: 'a' }]))
    expect(Object.entries(texts)).toEqual([[expect.stringMatching(/^b\.tar\/….*\/gateway\.log$/), 'a']])
  })

  test('logs that were rotated and packed within', async () => {
    const files = [{ name: 'gateway.log.1.gz', content: gzipSync(log) }]
    const expected = (name: string) => ({ texts: { [`${name}/gateway.log.1.gz`]: log }, notes: [] })
    expect(await readFile('b.zip', makeZip(files))).toEqual(expected('b.zip'))
    expect(await readFile('b.tgz', gzipSync(await makeTar(files)))).toEqual(expected('b.tgz'))
  })

  test('text in another encoding', async () => {
    const wide = Buffer.from(`\ufeff${log}\r\nköln`, 'utf16le')
    const { texts } = await readFile('b.zip', makeZip([{ name: 'a.log', content: wide }]))
    expect(texts['b.zip/a.log']).toContain('gateway closed')
    expect(texts['b.zip/a.log']).toContain('köln')
  })

  test('an empty file', async () => {
    expect(await readFile('b.zip', makeZip([{ name: 'a.log' }]))).toEqual({
      texts: { 'b.zip/a.log': '' },
      notes: [],
    })
  })
})

test('secrets are taken out of names and texts', async () => {
  const secret = `gh${'p_'}${make('word', 36)}`
  const bytes = makeZip([{ name: `logs/${secret}.log`, content: `token: ${secret}` }])
  const report = await readFile('b.zip', bytes)
  expect(report.texts).not.toEqual({})
  expect(JSON.stringify(report)).not.toContain(secret)
})

test('a name stays one line', async () => {
  const { texts } = await readFile('b.zip', makeZip([{ name: 'a\nb\u001b[31m.log', content: 'x' }]))
  expect(Object.keys(texts)).toEqual(['b.zip/a b.log'])
})
