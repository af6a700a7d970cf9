import { cleanEntryName } from '../clean-label.ts'
import { decodeEnds } from '../cut-text.ts'
import type { FoundText, FoundTexts } from '../found-texts.ts'
import type { Archive, ArchiveFile } from './archive.ts'
import { type ArchiveTally, createArchiveTally } from './archive-tally.ts'
import { chooseFiles } from './choose-files.ts'
import { type Content, readContent } from './read-content.ts'
import type { UnpackBudget } from './unpack-budget.ts'
import { reasonOf, type StopReason } from './unpack-stop.ts'

const endsReading = (stop: StopReason | undefined): boolean => stop === 'size' || stop === 'time'

function textOf(name: string, content: Content, tally: ArchiveTally): FoundText[] {
  if (content.kind === 'skipped') {
    if (endsReading(content.stop)) tally.leave(1)
    else tally.skip(content.reason)
    return []
  }
  const { text, keptBytes, totalBytes } = decodeEnds(content.ends, content.stop !== undefined)
  tally.read(keptBytes < totalBytes)
  return [{ name, text, bytes: keptBytes }]
}

/**
 * Reads the most telling texts of an archive.
 * @param name of the archive, clean
 * @param layers packings around its files
 * @param maxBytes of text, over all its files
 */
export async function readArchive<File extends ArchiveFile>(
  name: string,
  archive: Archive<File>,
  layers: number,
  maxBytes: number,
  budget: UnpackBudget,
): Promise<FoundTexts> {
  const tally = createArchiveTally(name)
  const listing = await archive.list()
  const { chosen, left } = chooseFiles(listing.files, maxBytes)
  for (const reason of listing.skipped) tally.skip(reason)
  if (listing.stop === 'too-many') tally.leave(1)
  else tally.stop(listing.stop)
  tally.leave(left)

  const room = new Map<File, number>(chosen.map(({ file, maxBytes }) => [file, maxBytes]))
  const texts: FoundText[] = []
  try {
    for await (const { file, content } of archive.open([...room.keys()])) {
      const read = await readContent(content, layers, room.get(file) ?? 0, budget)
      room.delete(file)
      texts.push(...textOf(cleanEntryName(name, file.name), read, tally))
      if (read.kind === 'text' || endsReading(read.stop)) tally.stop(read.stop)
      if (endsReading(read.stop)) break
    }
  } catch (error) {
    tally.stop(reasonOf(error))
  }
  tally.leave(room.size)
  return { name, texts, notes: tally.notes() }
}
