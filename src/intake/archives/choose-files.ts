import { archivePolicy, intakePolicy } from '../policy.ts'
import type { ArchiveFile } from './archive.ts'

/** A file that is to be read, and for how many bytes of it there is room. */
export interface ChosenFile<File extends ArchiveFile> {
  readonly file: File
  readonly maxBytes: number
}

// What Mac OS puts beside every file.
const byproduct = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$)/
const foreignFolder = /(?:^|\/)(?:node_modules|\.git|\.svn|\.hg)\//
const lateFolder = /(?:^|\/)(?:\.?caches?|te?mp|vendor)\//i
const log = /\.log(?:$|[.\-_\d])/i
const telling =
  /(?:^|\/)\.env|\.(?:env|json5?|jsonl|txt|md|ya?ml|toml|conf|cfg|ini|out|err)(?:\.\d+)?(?:\.gz)?$/i
const usuallyBinary =
  /\.(?:png|jpe?g|gif|webp|ico|mp[34]|woff2?|ttf|pdf|zip|tar|tgz|7z|sqlite|db|so|node|exe|dll|wasm|bin)$/i

const packedText = /\.gz$/i
const textGrowsBy = 20

const roomWanted = ({ name, size }: ArchiveFile): number =>
  packedText.test(name) ? Math.max(size * textGrowsBy, intakePolicy.minPartBytes) : size

/** Logs first, then configuration and notes, then the rest; caches and what is seldom text last. */
function rank({ name }: ArchiveFile): number {
  if (lateFolder.test(name) || usuallyBinary.test(name)) return 3
  if (log.test(name)) return 0
  return telling.test(name) ? 1 : 2
}

/**
 * Chooses the most telling files, of equal ones the newest. No file gets more than half of the room that is left, so that a
 * long log leaves room for a configuration.
 * @param maxBytes room for all of them
 */
export function chooseFiles<File extends ArchiveFile>(
  files: readonly File[],
  maxBytes: number,
): { readonly chosen: readonly ChosenFile<File>[]; readonly left: number } {
  const own = files.filter(({ name }) => !byproduct.test(name))
  const ordered = own
    .filter(({ name }) => !foreignFolder.test(name))
    .toSorted((a, b) => rank(a) - rank(b) || b.modifiedMs - a.modifiedMs || (a.name < b.name ? -1 : 1))
  const chosen: ChosenFile<File>[] = []
  let room = maxBytes
  for (const file of ordered) {
    if (chosen.length === archivePolicy.maxEntriesRead) break
    const wanted = roomWanted(file)
    const given = Math.min(intakePolicy.headBytes + intakePolicy.tailBytes, Math.floor(room / 2), wanted)
    if (given < wanted && given < intakePolicy.minPartBytes) continue
    chosen.push({ file, maxBytes: given })
    room -= given
  }
  return { chosen, left: own.length - chosen.length }
}
