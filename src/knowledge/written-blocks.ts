import { readPattern, type WrittenPattern } from '../diagnosis/read-pattern.ts'
import type { ReadSignature } from './read-pack-parts.ts'

/** A line of a Match or Not block, and the texts that stand in all it matches. */
export interface WrittenLine {
  readonly source: string
  readonly literals: readonly string[]
}

/** The lines of one block that are looked for, and where they are written. */
export interface WrittenBlock {
  readonly unit: string
  readonly file: string
  readonly lines: readonly WrittenLine[]
  /** Where a line stands in the file; looked for only when it is asked for. */
  locate(line: WrittenLine): number
}

/** The Match and Not blocks of a signature, without detectors; none of a retired one. */
export function writtenBlocks({ unit, read, source }: ReadSignature): readonly WrittenBlock[] {
  if (read.settings.status === 'retired') return []
  return [...read.match, ...read.not]
    .map(({ patterns }) => ({
      unit,
      file: read.file,
      lines: patterns.flatMap((pattern) => (pattern.kind === 'detector' ? [] : [written(pattern)])),
      locate: (line: WrittenLine) => lineOf(line.source, source.text),
    }))
    .filter(({ lines }) => lines.length > 0)
}

function written(pattern: WrittenPattern): WrittenLine {
  const read = readPattern(pattern)
  return { source: pattern.source, literals: read.kind === 'ok' ? read.pattern.literals : [] }
}

const lineOf = (source: string, text: string): number =>
  text.split('\n').findIndex((line) => line.trim() === source.trim()) + 1 || 1
