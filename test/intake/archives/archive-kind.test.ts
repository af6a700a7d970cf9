import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { archiveKind } from '../../../src/intake/archives/archive-kind.ts'
import { makeTar, withHeaderField } from './make-tar.ts'
import { makeZip } from './make-zip.ts'

const tar = await makeTar([{ name: 'a.log', content: 'hello' }])
const noMark = '\0'.repeat(8)

test.each([
  { name: 'gzip', bytes: gzipSync('hello'), kind: 'gzip' },
  { name: 'a zip', bytes: makeZip([{ name: 'a', content: 'b' }]), kind: 'zip' },
  { name: 'an empty zip', bytes: makeZip([]), kind: 'zip' },
  { name: 'a tar', bytes: tar, kind: 'tar' },
  { name: 'a tar without a mark', bytes: withHeaderField(tar, 257, noMark), kind: 'tar' },
  {
    name: 'a tar whose checksum is wrong',
    bytes: Buffer.concat([Buffer.from('x'), tar.subarray(1)]),
    kind: undefined,
  },
  { name: 'a tar header that is cut', bytes: tar.subarray(0, 511), kind: undefined },
  { name: 'text', bytes: Buffer.from('PK is a brand\n'.repeat(50)), kind: undefined },
  {
    name: 'text that talks of ustar',
    bytes: Buffer.from(`${' '.repeat(257)}ustar`.padEnd(600)),
    kind: undefined,
  },
  { name: 'zeros', bytes: Buffer.alloc(1024), kind: undefined },
  { name: 'nothing', bytes: Buffer.alloc(0), kind: undefined },
])('$name is told by its content: $kind', ({ bytes, kind }) => {
  expect(archiveKind(bytes)).toBe(kind)
})
