import { join, posix } from 'node:path'
import { isHarmless, looksLikeSignature, mendMissingSignature, oddFile, samplePattern } from './odd-files.ts'
import type { Problem } from './problem.ts'
import { readText } from './read-text.ts'
import type { Sample, SignatureSource, TextFile } from './sources.ts'

const maxWrittenBytes = 64 * 1024
const maxSampleBytes = 256 * 1024
const maxSchemaBytes = 1024 * 1024
const maxCorpusBytes = 256 * 1024

/** What one folder of a pack gives. */
export interface FolderSources {
  /** Files of the pack's own folder. */
  readonly pack?: TextFile
  readonly facts?: TextFile
  readonly silence?: TextFile
  readonly schemas: readonly TextFile[]
  readonly corpus: readonly TextFile[]
  readonly signature?: SignatureSource
  /** Files that nothing reads. */
  readonly odd: readonly Problem[]
}

const nothing: FolderSources = { schemas: [], corpus: [], odd: [] }

type Read = (file: string, maxBytes?: number) => Promise<TextFile>

const readFileIn =
  (base: string): Read =>
  async (file, maxBytes = maxWrittenBytes) => ({ file, ...(await readText(join(base, file), maxBytes)) })

/** Reads the files that lie directly in a folder; paths are relative to `base`, and begin with the pack's folder. */
export async function readFolder(
  base: string,
  folder: string,
  names: readonly string[],
): Promise<FolderSources> {
  const read = readFileIn(base)
  const files = names.filter((name) => !isHarmless(name)).map((name) => `${folder}/${name}`)
  const [id = '', ...inner] = folder.split('/')
  if (inner.length === 0) return readPackFolder(id, files, read)
  if (inner.length === 1 && inner[0] === 'config')
    return { ...nothing, schemas: await Promise.all(files.map((file) => read(file, maxSchemaBytes))) }
  if (inner.length === 1 && inner[0] === 'corpus')
    return { ...nothing, corpus: await Promise.all(files.map((file) => read(file, maxCorpusBytes))) }
  return readSignatureFolder(folder, files, read)
}

async function readPackFolder(id: string, files: readonly string[], read: Read): Promise<FolderSources> {
  const known = ['pack.yaml', 'facts.md', 'silence.md'].map((name) => `${id}/${name}`)
  const [pack, facts, silence] = await Promise.all(
    known.map((file) => (files.includes(file) ? read(file) : undefined)),
  )
  return {
    ...nothing,
    ...(pack && { pack }),
    ...(facts && { facts }),
    ...(silence && { silence }),
    odd: files.filter((file) => !known.includes(file)).map((file) => oddFile(file, 'pack')),
  }
}

async function readSignatureFolder(
  folder: string,
  files: readonly string[],
  read: Read,
): Promise<FolderSources> {
  const file = `${folder}/signature.md`
  const place = files.includes(file) ? 'signature' : 'elsewhere'
  const odd = files
    .filter((other) => other !== file && !isSample(other))
    .map((other) => oddFile(other, place))
  if (place === 'elsewhere' && !looksLikeSignature(files)) return { ...nothing, odd }
  const fault = { what: 'there is no signature.md in this folder', mend: mendMissingSignature(files) }
  const text = place === 'signature' ? await read(file) : { file, text: '', fault }
  const samples = files.filter(isSample).map(
    async (sample): Promise<Sample> => ({
      ...(await read(sample, maxSampleBytes)),
      kind: posix.basename(sample).startsWith('hit') ? 'hit' : 'miss',
    }),
  )
  return { ...nothing, signature: { folder, ...text, samples: await Promise.all(samples) }, odd }
}

const isSample = (file: string): boolean => samplePattern.test(posix.basename(file))
