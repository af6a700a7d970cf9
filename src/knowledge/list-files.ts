import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './read-text.ts'

const maxDepth = 8
/** Far more than any knowledge has; a folder beyond it is something else. */
const maxEntries = 20_000

/** Files below a folder, as paths with `/` relative to it, and what is wrong with folders on the way. */
export interface Listing {
  readonly files: readonly string[]
  readonly faults: readonly { readonly folder: string; readonly what: string; readonly mend: string }[]
}

/**
 * Lists all files below a folder, in order. Links are followed, as mounted folders are made of them, but never round in
 * a circle; names that start with a dot are passed over. Throws where the folder itself cannot be read.
 */
export async function listFiles(root: string): Promise<Listing> {
  const files: string[] = []
  const faults: Listing['faults'][number][] = []
  let entries = 0

  async function visit(folder: string, above: readonly string[]): Promise<void> {
    const path = join(root, folder)
    const wrong = (what: string, mend: string) => void faults.push({ folder, what, mend })
    const real = await realpath(path)
    if (above.includes(real))
      return wrong('this link leads back to a folder that it lies in', 'remove the link')
    if (above.length > maxDepth) return wrong('this folder lies too deep', 'move it further up')
    for (const entry of (await readdir(path, { withFileTypes: true })).sort(byName)) {
      if (entry.name.startsWith('.')) continue
      if (++entries > maxEntries)
        return wrong('there are too many files here', 'keep only knowledge in this folder')
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      const isFolder = entry.isSymbolicLink() ? await leadsToFolder(join(root, name)) : entry.isDirectory()
      if (!isFolder) files.push(name)
      else await visit(name, [...above, real]).catch(cannotRead(name))
    }
  }
  const cannotRead = (folder: string) => (error: unknown) => {
    const what = `this folder cannot be read (${codeOf(error)})`
    faults.push({ folder, what, mend: 'check that the bot may read it' })
  }

  await visit('', [])
  return { files, faults }
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1

/** A link to nowhere counts as a file: reading it tells what is wrong. */
const leadsToFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
