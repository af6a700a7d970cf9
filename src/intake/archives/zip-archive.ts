import type { Archive, Listing, OpenFile } from './archive.ts'
import { type ByteStream, exactly, piecesOf, streamOf } from './byte-stream.ts'
import { inflate } from './inflate.ts'
import { listUp } from './list-up.ts'
import { looseZipEntries } from './loose-zip-entries.ts'
import type { UnpackBudget } from './unpack-budget.ts'
import { UnpackStop } from './unpack-stop.ts'
import { type ZippedFile, zipEntries } from './zip-entries.ts'

async function list(bytes: Buffer): Promise<Listing<ZippedFile>> {
  const listing = await listUp(zipEntries(bytes))
  if (listing.stop !== 'broken' || listing.files.length > 0) return listing
  return { ...(await listUp(looseZipEntries(bytes))), stop: 'cut' }
}

async function* unpack(file: ZippedFile, budget: UnpackBudget): AsyncGenerator<Uint8Array> {
  const packed = await file.packed()
  const content = file.isPacked ? inflate(piecesOf(packed), 'raw', budget) : streamOf(packed, budget)
  yield* Number.isFinite(file.size) ? exactly(content, file.size) : content
  if (file.isCutOff) throw new UnpackStop('cut')
}

async function* openAll(
  files: readonly ZippedFile[],
  budget: UnpackBudget,
): AsyncGenerator<OpenFile<ZippedFile>> {
  for (const file of files) {
    const content: ByteStream = unpack(file, budget)
    yield { file, content }
  }
}

/** A zip; of one that was cut off, the files before the cut. */
export function zipArchive(bytes: Uint8Array, budget: UnpackBudget): Archive<ZippedFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return { list: () => list(buffer), open: (files) => openAll(files, budget) }
}
