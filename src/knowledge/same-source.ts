import { isDeepStrictEqual } from 'node:util'
import type { FolderSources } from './read-folder.ts'
import type { Sample, SignatureSource, TextFile } from './sources.ts'

// What was made of a file is kept with it, so a file that did not change has to stay the very same object.

/** The file as it was known before, where it is the same. */
export const keepFile = <File extends TextFile>(known: File | undefined, now: File): File =>
  known && isSameText(known, now) ? known : now

/** The signature as it was known before, where it and all its samples are the same. */
export const keepSignature = (known: SignatureSource | undefined, now: SignatureSource): SignatureSource =>
  known === now || (known && isSameText(known, now) && isSameList(known.samples, now.samples)) ? known : now

const isSameList = (a: readonly Sample[], b: readonly Sample[]): boolean =>
  a.length === b.length &&
  a.every((sample, index) => {
    const other = b[index]
    return other !== undefined && isSameText(sample, other)
  })

/** What a folder gives, with all that is the same as before. */
export function keepFolder(known: FolderSources | undefined, now: FolderSources): FolderSources {
  if (known === undefined) return now
  const fileOf = new Map([...known.schemas, ...known.corpus].map((file) => [file.file, file]))
  return {
    ...now,
    ...(now.pack && { pack: keepFile(known.pack, now.pack) }),
    ...(now.facts && { facts: keepFile(known.facts, now.facts) }),
    ...(now.silence && { silence: keepFile(known.silence, now.silence) }),
    schemas: now.schemas.map((schema) => keepFile(fileOf.get(schema.file), schema)),
    corpus: now.corpus.map((file) => keepFile(fileOf.get(file.file), file)),
    ...(now.signature && { signature: keepSignature(known.signature, now.signature) }),
  }
}

const isSameText = (a: TextFile, b: TextFile): boolean =>
  a === b || (a.text === b.text && a.file === b.file && isDeepStrictEqual(a.fault, b.fault))
