import {
  type Entry as CentralEntry,
  fromBufferPromise,
  getFileNameLowLevel,
  type ZipFile as OpenZip,
} from 'yauzl'
import type { ArchiveFile } from './archive.ts'
import type { Entry } from './list-up.ts'

/** A file of a zip and where its packed bytes are. */
export interface ZippedFile extends ArchiveFile {
  readonly isPacked: boolean
  /** Whether there is less of it than there was. */
  readonly isCutOff: boolean
  /** Throws where there are none. */
  readonly packed: () => Promise<Uint8Array>
}

// APPNOTE.TXT 4.4.5 and 4.4.15; the upper half of the attributes is a Unix mode where the zip was made on Unix.
export const storedMethod = 0
export const deflatedMethod = 8
const fileTypeMask = 0o170000
const regularFile = 0o100000
const folder = 0o040000

async function* centralEntries(zip: OpenZip): AsyncGenerator<CentralEntry> {
  for await (const entry of zip.eachEntry()) yield entry
}

const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: CentralEntry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)

function describe(bytes: Uint8Array, zip: OpenZip, entry: CentralEntry): Entry<ZippedFile> {
  const name = nameOf(entry)
  const fileType = (entry.externalFileAttributes >>> 16) & fileTypeMask
  if (name.endsWith('/') || fileType === folder) return { kind: 'folder' }
  if (fileType !== 0 && fileType !== regularFile) return { kind: 'skipped', reason: 'link' }
  if (entry.isEncrypted()) return { kind: 'skipped', reason: 'encrypted' }
  const { compressionMethod, compressedSize, uncompressedSize } = entry
  if (compressionMethod !== storedMethod && compressionMethod !== deflatedMethod)
    return { kind: 'skipped', reason: 'damaged' }
  const packed = async (): Promise<Uint8Array> => {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    return bytes.subarray(fileDataStart, fileDataStart + compressedSize)
  }
  const modifiedMs = entry.getLastModDate().getTime() || 0
  const isPacked = compressionMethod === deflatedMethod
  return {
    kind: 'file',
    file: { name, size: uncompressedSize, modifiedMs, isPacked, isCutOff: false, packed },
  }
}

/**
 * What the table of contents at the end of a zip lists. Names and sizes are checked later, an entry at a time: the library
 * would give up on all entries because of one.
 */
export async function* zipEntries(bytes: Buffer): AsyncGenerator<Entry<ZippedFile>> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false })
  for await (const entry of centralEntries(zip)) yield describe(bytes, zip, entry)
}
