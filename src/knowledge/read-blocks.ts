import { type DetectorPattern, readPattern } from '../diagnosis/read-pattern.ts'
import type { Block, Pattern } from '../diagnosis/signature.ts'
import type { Fence, MarkdownSection } from './markdown-document.ts'
import type { Problem } from './problem.ts'
import { readDetector } from './read-detector.ts'
import { isReservedName } from './reserved-name.ts'

export type BlockKind = 'text' | 'regex' | 'detector'

/** What was read of a fence: its block, the names of its captures, and what is wrong with it. */
export interface BlockReading {
  readonly block?: Block
  readonly captures: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads the lines of a fence as the patterns of one block. Every line must be found, so empty lines are left out. */
export function readBlock(fence: Fence, kind: BlockKind, file: string, near?: number): BlockReading {
  const problems: Problem[] = []
  const captures: string[] = []
  const patterns: Pattern[] = []
  fence.text.split('\n').forEach((source, index) => {
    if (source.trim() === '') return
    const at = { file, line: fence.line + index }
    const read =
      kind === 'detector' ? readDetector(source.trim()) : readLine({ kind, source: trimmed(kind, source) })
    if (read.kind === 'error') {
      problems.push({ ...at, what: read.what, mend: read.mend })
      return
    }
    const twice = read.names.find((name) => kind !== 'detector' && captures.includes(name))
    if (twice !== undefined)
      problems.push({
        ...at,
        what: `{${twice}} stands in two lines of one block`,
        mend: 'give each its own name',
      })
    captures.push(...read.names)
    patterns.push(read.pattern)
  })
  if (patterns.length === 0 && problems.length === 0)
    problems.push({
      file,
      line: fence.line,
      what: 'this block is empty',
      mend: 'add a line to look for, or remove it',
    })
  if (problems.length > 0) return { captures, problems }
  return { captures, problems, block: { patterns, ...(near !== undefined && { near }) } }
}

/** Tells code in a section that is no fenced block at the left margin, as nobody would look for it. */
export function findLooseCode({ indented, items }: MarkdownSection, file: string): readonly Problem[] {
  const inLists = items.filter(({ text }) => /^\s*(?:```|~~~)/m.test(text))
  return [...indented, ...inLists].map(({ line }) => ({
    file,
    line,
    what: 'nothing here is looked for, as it does not stand in a block at the left margin',
    mend: 'put a line ``` before and after it, without spaces in front',
  }))
}

/** A pattern and the names of what it captures, or what is wrong with it. */
export type PatternReading =
  | { readonly kind: 'ok'; readonly pattern: Pattern; readonly names: readonly string[] }
  | { readonly kind: 'error'; readonly what: string; readonly mend: string }

const trimmed = (kind: 'text' | 'regex', source: string): string => (kind === 'text' ? source : source.trim())

const names = /\{(\w+)(?::[a-z]*)?\}|\(\?P?<(\w+)>/gi

function readLine(pattern: Exclude<Pattern, DetectorPattern>): PatternReading {
  for (const [, placeholder, group] of pattern.source.matchAll(names)) {
    const name = placeholder ?? group ?? ''
    if (isReservedName(name))
      return { kind: 'error', what: `"${name}" cannot be a name`, mend: 'choose another one' }
  }
  const read = readPattern(pattern)
  return read.kind === 'error' ? read : { kind: 'ok', pattern, names: read.pattern.names }
}
