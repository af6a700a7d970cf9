import { readdir, realpath, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { mapBounded } from './map-bounded.ts'
import { codeOf } from './read-text.ts'

const maxDepth = 8
/** Far more than any knowledge has; a folder beyond it is something else. */
const maxEntries = 200_000
const foldersAtOnce = 32

/** Names of what lies directly in a folder, in order. */
export interface FolderEntries {
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

export interface Listing {
  /** By their paths with `/`, relative to the root, which is `''`. */
  readonly folders: ReadonlyMap<string, FolderEntries>
  /** What is wrong with folders on the way. */
  readonly faults: readonly { readonly folder: string; readonly what: string; readonly mend: string }[]
  /** What lies behind a link can change without a word. */
  readonly hasLinks: boolean
}

interface ListOptions {
  /** Begins here instead of at the root. */
  readonly from?: string
  /** Folders that need no look. */
  readonly isKnown?: (folder: string) => boolean
}

interface Visit {
  readonly folder: string
  readonly real: string
  /** Real paths of the folders above. */
  readonly above: readonly string[]
}

/** Path of what lies in a folder of the listing. */
export const pathIn = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

/**
 * Lists all folders below a folder. Links are followed, as mounted folders are made of them, but never round in a
 * circle; names that start with a dot are passed over. Throws where the folder it begins with cannot be read.
 */
export async function listFolders(
  root: string,
  { from = '', isKnown = () => false }: ListOptions = {},
): Promise<Listing> {
  const folders = new Map<string, FolderEntries>()
  const faults: Listing['faults'][number][] = []
  let entries = 0
  let hasLinks = false

  /** Lists one folder and gives those in it. */
  async function look({ folder, real, above }: Visit): Promise<readonly Visit[]> {
    const wrong = (what: string, mend: string) => {
      faults.push({ folder, what, mend })
      return []
    }
    if (above.includes(real))
      return wrong('this link leads back to a folder that it lies in', 'remove the link')
    if (depthOf(folder) > maxDepth) return wrong('this folder lies too deep', 'move it further up')
    const found = (await readdir(real, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
    entries += found.length
    if (entries > maxEntries)
      return wrong('there are too many files here', 'keep only knowledge in this folder')
    const linked = await realFolders(
      real,
      found.filter((entry) => entry.isSymbolicLink()),
    )
    hasLinks ||= found.some((entry) => entry.isSymbolicLink())
    const isFolder = (entry: (typeof found)[number]) => entry.isDirectory() || linked.has(entry.name)
    const names = found.filter(isFolder).map(({ name }) => name)
    const files = found.filter((entry) => !isFolder(entry)).map(({ name }) => name)
    folders.set(folder, { files: files.sort(), folders: names.sort() })
    return names
      .map((name) => ({
        folder: pathIn(folder, name),
        real: linked.get(name) ?? join(real, name),
        above: [...above, real],
      }))
      .filter((visit) => !isKnown(visit.folder))
  }
  const cannotRead = (folder: string) => (error: unknown) => {
    const what = `this folder cannot be read (${codeOf(error)})`
    faults.push({ folder, what, mend: 'check that the bot may read it' })
    return []
  }

  let visits = await look({ folder: from, real: await realpath(join(root, from)), above: [] })
  while (visits.length > 0)
    visits = (
      await mapBounded(visits, foldersAtOnce, (visit) => look(visit).catch(cannotRead(visit.folder)))
    ).flat()
  return { folders, faults, hasLinks }
}

const depthOf = (folder: string): number => (folder === '' ? 0 : folder.split(posix.sep).length)

/** Where the links among the entries lead that lead to folders. A link to nowhere counts as a file: reading it tells. */
async function realFolders(
  folder: string,
  links: readonly { readonly name: string }[],
): Promise<ReadonlyMap<string, string>> {
  const targets = await Promise.all(
    links.map(async ({ name }): Promise<readonly [string, string][]> => {
      const path = join(folder, name)
      const isFolder = await stat(path).then(
        (stats) => stats.isDirectory(),
        () => false,
      )
      return isFolder ? [[name, await realpath(path)]] : []
    }),
  )
  return new Map(targets.flat())
}
