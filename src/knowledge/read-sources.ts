import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import type { PackSource, Sample, SignatureSource, TextFile } from './sources.ts'

const maxFileBytes = 256 * 1024
const samplePattern = /^(hit|miss)[-.]/

/** Reads all packs below a folder: the folder itself where it holds a `pack.yaml`, otherwise each folder in it that does. */
export async function readSources(root: string): Promise<readonly PackSource[]> {
  const folders = (await exists(join(root, 'pack.yaml'))) ? [root] : await foldersIn(root)
  const packs = await Promise.all(folders.map((folder) => readPackSource(folder, root)))
  return packs.filter((pack) => pack !== undefined)
}

async function readPackSource(folder: string, root: string): Promise<PackSource | undefined> {
  const name = (path: string) => relative(root === folder ? dirname(folder) : root, path)
  if (!(await exists(join(folder, 'pack.yaml')))) return undefined
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const read = async (path: string): Promise<TextFile> => ({ file: name(path), text: await readText(path) })
  const readIfThere = async (path: string) => (paths.includes(path) ? await read(path) : undefined)
  const facts = await readIfThere(join(folder, 'facts.md'))
  const silence = await readIfThere(join(folder, 'silence.md'))
  const folders = paths.filter((path) => basename(path) === 'signature.md').map((path) => dirname(path))
  return {
    id: basename(folder),
    pack: await read(join(folder, 'pack.yaml')),
    ...(facts && { facts }),
    ...(silence && { silence }),
    schemas: await Promise.all(paths.filter((path) => dirname(path) === join(folder, 'config')).map(read)),
    signatures: await Promise.all(folders.map((path) => readSignatureSource(path, paths, name))),
  }
}

async function readSignatureSource(
  folder: string,
  paths: readonly string[],
  name: (path: string) => string,
): Promise<SignatureSource> {
  const beside = paths.filter((path) => dirname(path) === folder && basename(path) !== 'signature.md')
  const samples = beside.filter((path) => samplePattern.test(basename(path)))
  return {
    folder: name(folder),
    file: name(join(folder, 'signature.md')),
    text: await readText(join(folder, 'signature.md')),
    samples: await Promise.all(
      samples.map(
        async (path): Promise<Sample> => ({
          file: name(path),
          kind: basename(path).startsWith('hit') ? 'hit' : 'miss',
          text: await readText(path),
        }),
      ),
    ),
    strays: beside.filter((path) => !samples.includes(path)).map(name),
  }
}

/** A file that is too large to be knowledge is read as far as it may go; its reader will find fault with it. */
async function readText(path: string): Promise<string> {
  const { size } = await stat(path)
  const text = await readFile(path, 'utf8')
  return size > maxFileBytes ? text.slice(0, maxFileBytes) : text
}

async function foldersIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name))
    .sort()
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
