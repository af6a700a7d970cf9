import { posix, relative, sep } from 'node:path'
import { type Listing, listFolders, pathIn } from './list-folders.ts'

/** Beyond this it is no longer a few saved files; and where so much happens at once, some of it may go untold. */
const maxTouched = 100

/** The listing as it is now, and the folders in it of which the files are to be read again. */
export interface Relisting {
  readonly listing: Listing
  readonly touched: ReadonlySet<string>
}

/**
 * Lists again the folders around the paths that something happened to, and those that are new in them. Undefined where
 * it is unclear what changed; throws where a folder cannot be read. Cost grows with the number of paths, hardly with the
 * number of folders.
 */
export async function relist(
  root: string,
  known: Listing,
  paths: ReadonlySet<string>,
): Promise<Relisting | undefined> {
  if (known.hasLinks || known.faults.length > 0 || paths.size > maxTouched) return undefined
  const folders = new Map(known.folders)
  const touched = new Set<string>()
  // Folders above come first: they tell which of those below are gone.
  for (const folder of [...foldersAround(root, folders, paths)].sort()) {
    const before = folders.get(folder)
    if (before === undefined) continue
    const now = await listFolders(root, { from: folder, isKnown: (below) => folders.has(below) })
    if (now.hasLinks || now.faults.length > 0) return undefined
    const left = new Set(now.folders.get(folder)?.folders)
    for (const name of before.folders) if (!left.has(name)) forget(folders, pathIn(folder, name))
    for (const [path, entries] of now.folders) {
      folders.set(path, entries)
      touched.add(path)
    }
  }
  return { listing: { ...known, folders }, touched }
}

/** The known folders in which paths lie, and those that the paths themselves are. */
function foldersAround(
  root: string,
  folders: Listing['folders'],
  paths: ReadonlySet<string>,
): ReadonlySet<string> {
  const around = new Set<string>()
  for (const path of paths) {
    const parts = relative(root, path).split(sep).filter(Boolean)
    if (parts.some((part) => part.startsWith('.'))) continue
    const inside = parts.join(posix.sep)
    if (folders.has(inside)) around.add(inside)
    let above = parts.slice(0, -1)
    while (!folders.has(above.join(posix.sep))) above = above.slice(0, -1)
    around.add(above.join(posix.sep))
  }
  return around
}

function forget(folders: Map<string, unknown>, gone: string): void {
  for (const folder of folders.keys())
    if (folder === gone || folder.startsWith(`${gone}/`)) folders.delete(folder)
}
