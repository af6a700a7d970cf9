import { foldLine } from '../../../src/diagnosis/matching/fold-line.ts'
import { expressionOf } from '../../../src/diagnosis/matching/line-pattern.ts'
import { wholePiece } from '../../../src/diagnosis/matching/piece.ts'
import { meantLines, unwrappedTexts } from '../../../src/diagnosis/meant/meant-lines.ts'
import { readPattern } from '../../../src/diagnosis/read-pattern.ts'
import type { Pattern } from '../../../src/diagnosis/signature.ts'
import { obviousRows } from './obvious-rows.ts'

export type Captures = Readonly<Record<string, string>>

/** Where a pattern stands; `line` is an index. */
export interface ObviousHit {
  readonly line: number
  readonly rows: number
  readonly captures: Captures
}

/**
 * Tries one pattern on each line, and on all rows that may have been one line. A very long line is read whole here, so on
 * such lines this is what the engine should find of patterns that reach no further than what it reads around a literal.
 */
export function obviousHits(pattern: Pattern, lines: readonly string[], hasTitle: boolean): ObviousHit[] {
  if (pattern.kind === 'detector') return []
  const read = readPattern(pattern)
  if (read.kind === 'error') throw new Error(read.what)
  const expression = expressionOf(read.pattern)

  const chars = lines.join('\n').length
  const inLines = lines.flatMap((line, at) => {
    const captures = expression.match(wholePiece(foldLine(line)))
    return captures ? [{ line: at, rows: 1, captures }] : []
  })
  const inReadings = lines.flatMap((line, at) => {
    const read = chars <= longestPaste ? meantLines : unwrappedLines
    const captures = read(line)
      .map((meant) => expression.match(wholePiece(foldLine(meant))))
      .find((found) => found !== undefined)
    return captures ? [{ line: at, rows: 1, captures }] : []
  })
  const inRows = obviousRows(lines, hasTitle).flatMap(({ from, rows, join }) => {
    const inThese = (start: number, end: number) =>
      expression.match(wholePiece(foldLine(join(lines.slice(start, end)))))
    const found: ObviousHit[] = []
    if (!inThese(from, from + rows)) return found
    let first = from
    for (let end = first + 1; end <= from + rows; end++) {
      if (!inThese(first, end)) continue
      let start = end - 1
      while (!inThese(start, end)) start--
      if (end - start > 1) found.push({ line: start, rows: end - start, captures: inThese(start, end) ?? {} })
      first = end - start > 1 ? end - 1 : end
      end = first
    }
    return found
  })
  // What a line was meant to be comes before how it is written.
  return once([...inReadings, ...inLines, ...inRows].sort((a, b) => a.line - b.line || a.rows - b.rows))
}

const longestPaste = 64 * 1024
const unwrappedLines = (line: string) => unwrappedTexts(line).flatMap((text) => text.split('\n'))

/** Stretches of rows overlap. */
const once = (hits: readonly ObviousHit[]): ObviousHit[] =>
  hits.filter(
    (hit, index) => index === hits.findIndex((other) => other.line === hit.line && other.rows === hit.rows),
  )
