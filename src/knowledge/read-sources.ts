import { basename, join, posix, resolve } from 'node:path'
import { listFiles } from './list-files.ts'
import { isHarmless, looksLikeSignature, mendMissingSignature, oddFile, samplePattern } from './odd-files.ts'
import { readText } from './read-text.ts'
import type { PackSource, Sample, SignatureSource, Sources, TextFile } from './sources.ts'

const maxWrittenBytes = 64 * 1024
const maxSampleBytes = 256 * 1024
const maxSchemaBytes = 1024 * 1024

/**
 * Reads all packs below a folder: the folder itself where it holds a `pack.yaml`, otherwise each folder in it. What
 * cannot be read is told with the file. Throws only where the folder itself cannot be read.
 */
export async function readSources(root: string): Promise<Sources> {
  const { files, faults } = await listFiles(root)
  // Files are named from above the pack, so that their names say which pack it is.
  const [prefix, base] = files.includes('pack.yaml')
    ? [`${basename(resolve(root))}/`, join(resolve(root), '..')]
    : ['', root]
  const named = files.filter((file) => !isHarmless(file)).map((file) => prefix + file)
  const layouts = [...Map.groupBy(named, packOf)].flatMap(([id, names]) =>
    id !== '' && isPack(names) ? [layOut(id, names)] : [],
  )
  const read = (file: string, maxBytes = maxWrittenBytes) => readFileNamed(base, file, maxBytes)
  return {
    root,
    packs: await Promise.all(layouts.map((layout) => readPackSource(layout, read))),
    odd: [
      ...layouts.flatMap(({ odd }) => odd),
      ...faults.map(({ folder, what, mend }) => ({ file: prefix + folder, line: 1, what, mend })),
    ],
    unread: faults.map(({ folder }) => prefix + folder),
  }
}

type Read = (file: string, maxBytes?: number) => Promise<TextFile>

async function readFileNamed(base: string, file: string, maxBytes: number): Promise<TextFile> {
  return { file, ...(await readText(join(base, file), maxBytes)) }
}

const packOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '')

const isPack = (files: readonly string[]): boolean =>
  files.some((file) => /^[^/]+\/pack\.ya?ml$|\/signature\.md$/i.test(file))

/** Says what each file of a pack is. */
function layOut(id: string, files: readonly string[]) {
  const folders = Map.groupBy(files, (file) => posix.dirname(file))
  const inRoot = folders.get(id) ?? []
  const known = ['pack.yaml', 'facts.md', 'silence.md'].map((name) => `${id}/${name}`)
  const schemas = folders.get(`${id}/config`) ?? []
  const rest = [...folders].filter(([folder]) => folder !== id && folder !== `${id}/config`)
  const signatures = rest.filter(
    ([folder, names]) => names.includes(`${folder}/signature.md`) || looksLikeSignature(names),
  )
  const odd = [
    ...inRoot.filter((file) => !known.includes(file)).map((file) => oddFile(file, 'pack')),
    ...rest.flatMap(([folder, names]) =>
      names
        .filter((file) => !(file === `${folder}/signature.md` || isSample(file)))
        .map((file) => oddFile(file, placeOf(folder, names))),
    ),
  ]
  return { id, inRoot, schemas, signatures, odd }
}

const isSample = (file: string): boolean => samplePattern.test(posix.basename(file))

const placeOf = (folder: string, names: readonly string[]) =>
  names.includes(`${folder}/signature.md`) ? 'signature' : 'elsewhere'

async function readPackSource(
  { id, inRoot, schemas, signatures }: ReturnType<typeof layOut>,
  read: Read,
): Promise<PackSource> {
  const readIfThere = (file: string) => (inRoot.includes(file) ? read(file) : undefined)
  const facts = await readIfThere(`${id}/facts.md`)
  const silence = await readIfThere(`${id}/silence.md`)
  const missing = { what: 'there is no pack.yaml here', mend: 'add it, with product:, docs: and stages:' }
  return {
    id,
    pack: (await readIfThere(`${id}/pack.yaml`)) ?? { file: `${id}/pack.yaml`, text: '', fault: missing },
    ...(facts && { facts }),
    ...(silence && { silence }),
    schemas: await Promise.all(schemas.map((file) => read(file, maxSchemaBytes))),
    signatures: await Promise.all(
      signatures.map(([folder, files]) => readSignatureSource(folder, files, read)),
    ),
  }
}

async function readSignatureSource(
  folder: string,
  files: readonly string[],
  read: Read,
): Promise<SignatureSource> {
  const file = `${folder}/signature.md`
  const fault = { what: 'there is no signature.md in this folder', mend: mendMissingSignature(files) }
  return {
    folder,
    ...(files.includes(file) ? await read(file) : { file, text: '', fault }),
    samples: await Promise.all(
      files.filter(isSample).map(
        async (sample): Promise<Sample> => ({
          ...(await read(sample, maxSampleBytes)),
          kind: posix.basename(sample).startsWith('hit') ? 'hit' : 'miss',
        }),
      ),
    ),
  }
}
