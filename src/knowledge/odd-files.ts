import { posix } from 'node:path'
import { type Problem, suggest } from './problem.ts'

const { basename, dirname } = posix

/** Beside `signature.md`, everything that is named so is a sample. */
export const samplePattern = /^(hit|miss)[-.]/
const packFiles: readonly string[] = ['pack.yaml', 'facts.md', 'silence.md']
/** What editors and systems leave behind, and what explains a folder to people. */
const harmless = /^(?:README\.md|Thumbs\.db|desktop\.ini|.*~)$/i
const nearSignature = /^sig.*\.(?:md|markdown|txt)$/i

/** Whether a file may lie anywhere, as it is not meant as knowledge. */
export const isHarmless = (file: string): boolean => harmless.test(basename(file))

/** Whether a folder's files say that a signature is meant, though there is no `signature.md`. */
export const looksLikeSignature = (files: readonly string[]): boolean =>
  files.map((file) => basename(file)).some((name) => samplePattern.test(name) || nearSignature.test(name))

/** What to do about a folder that looks like a signature without one. */
export function mendMissingSignature(files: readonly string[]): string {
  const near = files.map((file) => basename(file)).find((name) => nearSignature.test(name))
  return near === undefined ? 'add it, or remove the folder' : `rename ${near} to signature.md`
}

/** What is told of a file that no reader looks at. */
export function oddFile(file: string, place: 'pack' | 'signature' | 'elsewhere'): Problem {
  const name = basename(file)
  if (place === 'signature')
    return {
      file,
      line: 1,
      what: 'this file is neither the signature nor a sample',
      mend: 'name a sample hit-….txt or miss-….txt, or remove the file',
    }
  const mend =
    place === 'pack'
      ? suggest(name, packFiles)
      : `name it signature.md if ${basename(dirname(file))} is a failure, or remove it`
  return { file, line: 1, what: 'nothing reads this file', mend }
}
