import { validateFileName } from 'yauzl'
import { archivePolicy } from '../policy.ts'
import type { SkipReason } from '../report.ts'
import type { ArchiveFile, Listing } from './archive.ts'
import { reasonOf } from './unpack-stop.ts'

/** An entry of an archive: a file, a folder, or something that is not read whatever it holds. */
export type Entry<File extends ArchiveFile> =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'folder' }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }

const withoutDot = (name: string): string => name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')

/** Lists entries up to the limit. A name that leads out of the archive makes its file suspect. */
export async function listUp<File extends ArchiveFile>(
  entries: AsyncIterable<Entry<File>>,
): Promise<Listing<File>> {
  const files: File[] = []
  const skipped: SkipReason[] = []
  let seen = 0
  try {
    for await (const entry of entries) {
      if (seen++ === archivePolicy.maxEntriesListed) return { files, skipped, stop: 'too-many' }
      if (entry.kind === 'skipped') skipped.push(entry.reason)
      if (entry.kind !== 'file') continue
      const name = withoutDot(entry.file.name)
      if (validateFileName(name) === null) files.push({ ...entry.file, name })
      else skipped.push('unsafe-name')
    }
  } catch (error) {
    return { files, skipped, stop: reasonOf(error) }
  }
  return { files, skipped }
}
