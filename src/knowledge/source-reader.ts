import { basename, join, resolve } from 'node:path'
import { type Listing, listFolders } from './list-folders.ts'
import { mapBounded } from './map-bounded.ts'
import { packOf, putTogether, showsPack } from './put-together.ts'
import { type FolderSources, readFolder } from './read-folder.ts'
import { type Relisting, relist } from './relist.ts'
import { keepFolder } from './same-source.ts'
import type { Sources } from './sources.ts'

const foldersAtOnce = 16

/** Reads a folder of packs, and remembers it so that a change costs what it touches. */
export interface SourceReader {
  /** Reads everything, whatever is remembered. Throws only where the folder itself cannot be read. */
  readAll(): Promise<Sources>
  /** Reads again what lies at these paths and beside them; everything where it is unclear what that is. */
  readAgain(paths: ReadonlySet<string>): Promise<Sources>
}

/**
 * A reader of all packs below a folder: the folder itself where it holds a `pack.yaml`, otherwise each folder in it.
 * What cannot be read is told with the file. What is the same as before stays the very same object.
 */
export function createSourceReader(root: string): SourceReader {
  let listed: Listing | undefined
  let known: ReadonlyMap<string, FolderSources> = new Map()

  async function read({ listing, touched }: Relisting): Promise<Sources> {
    const { base, nameOf } = namingOf(root, listing)
    const names = [...listing.folders.keys()].map((folder) => [nameOf(folder), folder] as const)
    const filesOf = (folder: string) => listing.folders.get(folder)?.files ?? []
    const packs = new Set(
      names.filter(([name, folder]) => showsPack(name, filesOf(folder))).map(([name]) => packOf(name)),
    )
    const inPacks = names.filter(([name]) => packs.has(packOf(name))).sort(([a], [b]) => (a < b ? -1 : 1))
    const stale = inPacks.filter(([name, folder]) => touched.has(folder) || !known.has(name))
    const fresh = new Map(
      await mapBounded(stale, foldersAtOnce, async ([name, folder]) => {
        const sources = await readFolder(base, name, filesOf(folder))
        return [name, keepFolder(known.get(name), sources)] as const
      }),
    )
    const folders = inPacks.flatMap(([name]) => {
      const sources = fresh.get(name) ?? known.get(name)
      return sources ? [[name, sources] as const] : []
    })
    known = new Map(folders)
    listed = listing
    const faults = listing.faults.map((fault) => ({ ...fault, folder: nameOf(fault.folder) }))
    return putTogether(root, folders, faults)
  }

  async function readAll(): Promise<Sources> {
    const listing = await listFolders(root)
    return read({ listing, touched: new Set(listing.folders.keys()) })
  }

  return {
    readAll,
    async readAgain(paths) {
      const again = listed && (await relist(root, listed, paths).catch(() => undefined))
      const isClear = again && isPack(again.listing) === isPack(listed as Listing)
      return isClear ? read(again) : readAll()
    },
  }
}

const isPack = ({ folders }: Listing): boolean => folders.get('')?.files.includes('pack.yaml') === true

/** Files are named from above the pack, so that their names say which pack it is. */
function namingOf(root: string, listing: Listing) {
  if (!isPack(listing)) return { base: root, nameOf: (folder: string) => folder }
  const own = basename(resolve(root))
  return {
    base: join(resolve(root), '..'),
    nameOf: (folder: string) => (folder === '' ? own : `${own}/${folder}`),
  }
}
