import { type Extract, extract, type Header } from 'tar-stream'
import { archivePolicy } from '../policy.ts'
import type { Archive, ArchiveFile, OpenFile } from './archive.ts'
import type { ByteStream } from './byte-stream.ts'
import { type Entry, listUp } from './list-up.ts'
import type { UnpackBudget } from './unpack-budget.ts'
import { UnpackStop } from './unpack-stop.ts'

interface TarFile extends ArchiveFile {
  /** Its place among all entries, since names can be there twice. */
  readonly at: number
}

// Tars of before 1988 have no mark. The library's types do not know that it can read them.
const extractorOptions = { allowUnknownFormat: true, highWaterMark: archivePolicy.pieceBytes }

const isFile = (type: Header['type']): boolean => type === 'file' || type === 'contiguous-file'

const drainedOrClosed = (extractor: Extract): Promise<void> =>
  new Promise((resolve) => {
    const goOn = (): void => {
      extractor.off('drain', goOn).off('close', goOn)
      resolve()
    }
    extractor.on('drain', goOn).on('close', goOn)
  })

/** Gives the stream to the extractor as fast as it reads; an error of the one is an error of the other. */
async function feed(source: ByteStream, extractor: Extract): Promise<void> {
  let isOpen = true
  extractor.once('close', () => {
    isOpen = false
  })
  try {
    for await (const piece of source) {
      if (!isOpen) return
      if (extractor.write(piece)) continue
      await drainedOrClosed(extractor)
    }
    extractor.end(undefined)
  } catch (error) {
    extractor.destroy(error as Error)
  }
}

async function* pull(pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
}

/** Every entry in turn. What is not read of one is passed over; leaving the iterator of tar-stream would end everything. */
async function* walk(
  source: ByteStream,
): AsyncGenerator<{ readonly header: Header; readonly content: ByteStream }> {
  const extractor = extract(extractorOptions)
  const feeding = feed(source, extractor)
  try {
    for await (const entry of extractor) {
      const pieces = entry[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
      yield { header: entry.header, content: pull(pieces) }
      for (let next = await pieces.next(); !next.done; ) next = await pieces.next()
    }
  } catch (error) {
    if (error instanceof UnpackStop) throw error
    throw new UnpackStop(/unexpected end/i.test(String(error)) ? 'cut' : 'broken')
  } finally {
    extractor.destroy()
    await feeding
  }
}

async function* entriesOf(source: ByteStream): AsyncGenerator<Entry<TarFile>> {
  let at = 0
  for await (const { header } of walk(source)) {
    const { name, type, size = 0, mtime } = header
    if (type === 'directory') yield { kind: 'folder' }
    else if (isFile(type)) yield { kind: 'file', file: { name, size, modifiedMs: mtime?.getTime() || 0, at } }
    else yield { kind: 'skipped', reason: 'link' }
    at++
  }
}

async function* openAll(source: ByteStream, files: readonly TarFile[]): AsyncGenerator<OpenFile<TarFile>> {
  const wanted = new Map(files.map((file) => [file.at, file]))
  let at = 0
  if (wanted.size === 0) return
  for await (const { content } of walk(source)) {
    const file = wanted.get(at)
    if (file) yield { file, content }
    wanted.delete(at++)
    if (wanted.size === 0) return
  }
}

/**
 * A tar, which has no table of contents: it is walked twice, for the list and for the files.
 * @param open gives its bytes from the start, within a budget
 */
export const tarArchive = (
  open: (budget: UnpackBudget) => ByteStream,
  budget: UnpackBudget,
): Archive<TarFile> => ({
  list: () => listUp(entriesOf(open(budget.half()))),
  open: (files) => openAll(open(budget), files),
})
