import { foldLine } from '../../../src/diagnosis/matching/fold-line.ts'
import { expressionOf } from '../../../src/diagnosis/matching/line-pattern.ts'
import { wholePiece } from '../../../src/diagnosis/matching/piece.ts'
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

  const inLines = lines.flatMap((line, at) => {
    const captures = expression.match(wholePiece(foldLine(line)))
    return captures ? [{ line: at, rows: 1, captures }] : []
  })
  const inRows = obviousRows(lines, hasTitle).flatMap(({ from, rows, joint }) => {
    const inThese = (start: number, end: number) =>
      expression.match(wholePiece(foldLine(lines.slice(start, end).join(joint))))
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
  return once([...inLines, ...inRows].sort((a, b) => a.line - b.line || a.rows - b.rows))
}

/** Stretches of rows overlap. */
const once = (hits: readonly ObviousHit[]): ObviousHit[] =>
  hits.filter(
    (hit, index) => index === hits.findIndex((other) => other.line === hit.line && other.rows === hit.rows),
  )
