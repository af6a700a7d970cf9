import type { Listing } from './list-folders.ts'
import type { FolderSources } from './read-folder.ts'
import type { PackSource, Sources } from './sources.ts'

/** Folders of one pack, with their names; the pack's own folder has the shortest. */
type NamedFolders = readonly (readonly [name: string, sources: FolderSources])[]

/** Puts what folders give together to packs. Names begin with the pack's folder. */
export function putTogether(root: string, folders: NamedFolders, faults: Listing['faults']): Sources {
  const packs = [...Map.groupBy(folders, ([name]) => packOf(name))]
  return {
    root,
    packs: packs.map(([id, own]) => packSource(id, own)),
    odd: [
      ...folders.flatMap(([, { odd }]) => odd),
      ...faults.map(({ folder, what, mend }) => ({ file: folder, line: 1, what, mend })),
    ],
    unread: faults.map(({ folder }) => folder),
  }
}

/** Id of the pack that a folder belongs to. */
export const packOf = (name: string): string => name.split('/', 1)[0] ?? ''

/** Whether the names of files in a folder show that it belongs to a pack. What lies beside packs belongs to none. */
export const showsPack = (name: string, files: readonly string[]): boolean =>
  name !== '' &&
  files.some(
    (file) => /^signature\.md$/i.test(file) || (name === packOf(name) && /^pack\.ya?ml$/i.test(file)),
  )

function packSource(id: string, folders: NamedFolders): PackSource {
  const { pack, facts, silence } = folders.find(([name]) => name === id)?.[1] ?? {}
  const fault = { what: 'there is no pack.yaml here', mend: 'add it, with product:, docs: and stages:' }
  return {
    id,
    pack: pack ?? { file: `${id}/pack.yaml`, text: '', fault },
    ...(facts && { facts }),
    ...(silence && { silence }),
    schemas: folders.flatMap(([, { schemas }]) => schemas),
    corpus: folders.flatMap(([, { corpus }]) => corpus),
    signatures: folders.flatMap(([, { signature }]) => signature ?? []),
  }
}
