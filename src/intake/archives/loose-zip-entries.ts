import type { Entry } from './list-up.ts'
import { deflatedMethod, storedMethod, type ZippedFile } from './zip-entries.ts'

// APPNOTE.TXT 4.3.7, the header before each file.
const mark = Buffer.from([0x50, 0x4b, 3, 4])
const headerBytes = 30
const flagEncrypted = 1
const flagSizesFollow = 8

interface FoundHeader {
  readonly entry: Entry<ZippedFile>
  /** Where the next header may be. */
  readonly end: number
}

function describe(bytes: Buffer, at: number): FoundHeader {
  const flags = bytes.readUInt16LE(at + 6)
  const method = bytes.readUInt16LE(at + 8)
  const nameEnd = at + headerBytes + bytes.readUInt16LE(at + 26)
  const start = nameEnd + bytes.readUInt16LE(at + 28)
  const saidEnd = start + bytes.readUInt32LE(at + 18)
  const isWhole = (flags & flagSizesFollow) === 0 && saidEnd <= bytes.length
  const end = isWhole ? saidEnd : start
  const name = bytes.toString('utf8', at + headerBytes, nameEnd)
  if (name.endsWith('/')) return { entry: { kind: 'folder' }, end }
  if (flags & flagEncrypted) return { entry: { kind: 'skipped', reason: 'encrypted' }, end }
  if (method !== storedMethod && method !== deflatedMethod)
    return { entry: { kind: 'skipped', reason: 'damaged' }, end }
  const isPacked = method === deflatedMethod
  const packed = async (): Promise<Uint8Array> => {
    const next = bytes.indexOf(mark, end)
    return bytes.subarray(start, isWhole ? end : next < 0 ? bytes.length : next)
  }
  const size = isWhole ? bytes.readUInt32LE(at + 22) : Number.POSITIVE_INFINITY
  // Packed bytes tell themselves where they end.
  const file = { name, size, modifiedMs: 0, isPacked, isCutOff: !isPacked && !isWhole, packed }
  return { entry: { kind: 'file', file }, end }
}

/** The files of a zip whose table of contents is missing or misleads, told by the header before each. */
export async function* looseZipEntries(bytes: Buffer): AsyncGenerator<Entry<ZippedFile>> {
  for (let at = bytes.indexOf(mark); at >= 0 && at + headerBytes <= bytes.length; ) {
    const { entry, end } = describe(bytes, at)
    yield entry
    at = bytes.indexOf(mark, end)
  }
}
