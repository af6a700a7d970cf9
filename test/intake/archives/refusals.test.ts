import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { archivePolicy } from '../../../src/intake/policy.ts'
import { makeTar, type TarInput, withHeaderField } from './make-tar.ts'
import { makeZip, type ZipInput } from './make-zip.ts'
import { readFile } from './read-file.ts'

const good = { name: 'good.log', content: 'all is well' }
const picture = Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1')
const inner = makeZip([good])
const innerTar = await makeTar([good])
const grown = Buffer.alloc(archivePolicy.ratioFromBytes + 1, 'all is well\n')

const zipped: readonly { name: string; reason: string; input: ZipInput }[] = [
  { name: 'a path upwards', reason: 'unsafe-name', input: { name: '../../etc/passwd', content: 'x' } },
  {
    name: 'a path upwards of Windows',
    reason: 'unsafe-name',
    input: { name: '..\\..\\boot.ini', content: 'x' },
  },
  { name: 'an absolute path', reason: 'unsafe-name', input: { name: '/etc/passwd', content: 'x' } },
  { name: 'a drive', reason: 'unsafe-name', input: { name: 'C:/boot.ini', content: 'x' } },
  { name: 'a symlink', reason: 'link', input: { name: 'a.log', unixMode: 0o120777, content: '/etc/passwd' } },
  { name: 'a device', reason: 'link', input: { name: 'a.log', unixMode: 0o020644, content: 'x' } },
  { name: 'an encrypted file', reason: 'encrypted', input: { name: 'a.log', flags: 1, content: 'x' } },
  { name: 'a zip', reason: 'nested', input: { name: 'a.log', content: inner } },
  { name: 'a tar', reason: 'nested', input: { name: 'a.log', content: innerTar } },
  { name: 'a tar.gz', reason: 'nested', input: { name: 'a.tgz', content: gzipSync(innerTar) } },
  { name: 'a zip in gz', reason: 'nested', input: { name: 'a.gz', content: gzipSync(inner) } },
  { name: 'a picture', reason: 'not-text', input: { name: 'a.log', content: picture } },
  { name: 'noise', reason: 'not-text', input: { name: 'a.log', content: Buffer.alloc(5000, 1) } },
  {
    name: 'a size that is too small',
    reason: 'damaged',
    input: { name: 'a.log', saidSize: 3, content: 'abcdef' },
  },
  {
    name: 'a size that is too large',
    reason: 'damaged',
    input: { name: 'a.log', saidSize: 9, content: 'abcdef' },
  },
  {
    name: 'a stored size that is too large',
    reason: 'damaged',
    input: { name: 'a.log', saidSize: 9, isStored: true, content: 'abcdef' },
  },
  {
    name: 'bytes that are not packed',
    reason: 'damaged',
    input: { name: 'a.log', packed: Buffer.from('\xff\xff') },
  },
  { name: 'an unknown packing', reason: 'damaged', input: { name: 'a.log', method: 98, content: 'x' } },
  { name: 'a bomb', reason: 'bomb', input: { name: 'a.log', content: grown } },
]

describe('in a zip, beside what is read', () => {
  test.each(zipped)('$name is refused: $reason', async ({ reason, input }) => {
    expect(await readFile('b.zip', makeZip([input, good]))).toEqual({
      texts: { 'b.zip/good.log': 'all is well' },
      notes: [{ kind: 'files-skipped', name: 'b.zip', skipped: { [reason]: 1 } }],
    })
  })
})

describe('in a tar, beside what is read', () => {
  test.each<{ name: string; reason: string; input: TarInput }>([
    { name: 'a path upwards', reason: 'unsafe-name', input: { name: 'a/../../b.log', content: 'x' } },
    { name: 'an absolute path', reason: 'unsafe-name', input: { name: '/etc/passwd', content: 'x' } },
    { name: 'a symlink', reason: 'link', input: { name: 'a.log', type: 'symlink' } },
    { name: 'a hard link', reason: 'link', input: { name: 'a.log', type: 'link' } },
    { name: 'a device', reason: 'link', input: { name: 'a.log', type: 'character-device' } },
    { name: 'a queue', reason: 'link', input: { name: 'a.log', type: 'fifo' } },
    { name: 'a zip', reason: 'nested', input: { name: 'a.log', content: inner } },
    { name: 'a picture', reason: 'not-text', input: { name: 'a.log', content: picture } },
  ])('$name is refused: $reason', async ({ reason, input }) => {
    const tar = await makeTar([input, good])
    const expected = {
      texts: { 'b.tar/good.log': 'all is well' },
      notes: [{ kind: 'files-skipped', name: 'b.tar', skipped: { [reason]: 1 } }],
    }
    expect(await readFile('b.tar', tar)).toEqual(expected)
    expect(await readFile('b.tar', gzipSync(tar))).toEqual(expected)
  })

  test('a size that lies about the rest is told', async () => {
    const lying = withHeaderField(await makeTar([good]), 124, '77777777777 ')
    const { notes } = await readFile('b.tar', lying)
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'damaged', name: 'b.tar' }))
  })
})

test('many refusals are one note', async () => {
  const files = [
    ...Array.from({ length: 5 }, (_, index) => ({ name: `${index}.png`, content: picture })),
    { name: '../x', content: 'x' },
  ]
  expect((await readFile('b.zip', makeZip(files))).notes).toEqual([
    { kind: 'files-skipped', name: 'b.zip', skipped: { 'not-text': 5, 'unsafe-name': 1 } },
  ])
})

describe('packed once more', () => {
  const times = (count: number): Buffer =>
    Array.from({ length: count }).reduce<Buffer>((bytes) => gzipSync(bytes), Buffer.from('hello'))

  test('a text is read as deep as the policy says', async () => {
    expect((await readFile('a.gz', times(archivePolicy.maxLayers))).texts).toEqual({ 'a.gz': 'hello' })
  })

  test('and not deeper', async () => {
    expect(await readFile('a.gz', times(archivePolicy.maxLayers + 1))).toEqual({
      texts: {},
      notes: [{ kind: 'not-opened', name: 'a.gz', because: 'nested' }],
    })
  })

  test('zips in zips in zips are not opened', async () => {
    const layer = (bytes: Buffer) =>
      makeZip(Array.from({ length: 16 }, (_, index) => ({ name: `lib ${index}.zip`, content: bytes })))
    const bytes = layer(layer(layer(makeZip([{ name: '0.dll', content: Buffer.alloc(1_000_000) }]))))
    expect(await readFile('42.zip', bytes)).toEqual({
      texts: {},
      notes: [{ kind: 'files-skipped', name: '42.zip', skipped: { nested: 16 } }],
    })
  })
})
