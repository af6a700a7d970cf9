import { decodeEnds } from '../cut-text.ts'
import type { FoundTexts } from '../found-texts.ts'
import type { IntakeNote } from '../report.ts'
import type { Archive, ArchiveFile } from './archive.ts'
import { type ArchiveKind, archiveKind } from './archive-kind.ts'
import { type ByteStream, piecesOf, streamOf } from './byte-stream.ts'
import { inflate } from './inflate.ts'
import { peekable } from './peekable.ts'
import { readArchive } from './read-archive.ts'
import { type Content, readContent } from './read-content.ts'
import { tarArchive } from './tar-archive.ts'
import type { UnpackBudget } from './unpack-budget.ts'
import { zipArchive } from './zip-archive.ts'

const tarHeaderBytes = 512

async function holdsTar(source: ByteStream): Promise<boolean> {
  const { peek, close } = peekable(source)
  const start = await peek(tarHeaderBytes)
  await close()
  return archiveKind(start) === 'tar'
}

function* stopNotes(name: string, { kind, stop }: Content): Generator<IntakeNote> {
  if (stop === 'size' || stop === 'time') yield { kind: 'unpacked-in-part', name, because: stop }
  else if (stop !== undefined) yield { kind: 'damaged', name, isReadInPart: kind === 'text' }
}

function textOfOne(name: string, content: Content): FoundTexts {
  const notes: IntakeNote[] = [...stopNotes(name, content)]
  if (content.kind === 'skipped') {
    const { reason } = content
    if (reason === 'not-text') notes.push({ kind: 'not-text', name })
    if (reason === 'bomb' || reason === 'nested') notes.push({ kind: 'not-opened', name, because: reason })
    return { name, texts: [], notes }
  }
  const { text, keptBytes, totalBytes } = decodeEnds(content.ends, content.stop !== undefined)
  if (keptBytes < totalBytes) notes.push({ kind: 'cut', name, keptBytes, totalBytes })
  return { name, texts: [{ name, text, bytes: keptBytes }], notes }
}

/**
 * Reads the texts in a zip, a tar, a tar.gz or a packed text. Never throws: whatever is wrong with one is noted.
 * @param name its name, clean
 * @param maxBytes of text, over all its files
 */
export async function readPacked(
  name: string,
  bytes: Uint8Array,
  kind: ArchiveKind,
  maxBytes: number,
  budget: UnpackBudget,
): Promise<FoundTexts> {
  const read = <File extends ArchiveFile>(archive: Archive<File>, layers: number) =>
    readArchive(name, archive, layers, maxBytes, budget)
  const unpacked = (within: UnpackBudget): ByteStream => inflate(piecesOf(bytes), 'gzip', within)
  if (kind === 'zip') return read(zipArchive(bytes, budget), 1)
  if (kind === 'tar')
    return read(
      tarArchive((within) => streamOf(bytes, within), budget),
      1,
    )
  if (await holdsTar(unpacked(budget))) return read(tarArchive(unpacked, budget), 2)
  return textOfOne(name, await readContent(unpacked(budget), 1, maxBytes, budget))
}
