import { isTelling } from '../meant/is-telling.ts'
import { meantText } from '../meant/meant-lines.ts'
import { affordable } from './affordable.ts'
import { findBoxedRows, withoutQuote, withoutSides } from './boxed-rows.ts'
import type { OddLines } from './odd-lines.ts'
import { lengthOfLine, lineAt, type ReportLines } from './report-lines.ts'
import { findWideRows, type Run } from './wide-rows.ts'

/** Rows that may be one line which a terminal, or the program that drew a box, has wrapped. */
export interface WrappedRows {
  /** Index of the first row. */
  readonly from: number
  readonly rows: number
  /** What stood between them: nothing where a terminal cut a word apart, a blank in a box or between words. */
  readonly joint: '' | ' '
  /** They are read as what they were before they were escaped, linked or set. */
  readonly meant?: true
}

/** Of a longer run, overlapping stretches of this many rows are looked at. */
const maxRows = 8
/** Of a report that is one large box, what stands in the middle is not read as one line too. */
const maxCharsAtEachEnd = 250_000
/** Plain signs may be a little longer than typographic ones. */
const maxGrowth = 2

/**
 * Finds rows that may have been one line: rows inside a box, and rows that reach to the edge of a terminal with the row after
 * them. A title is never one of them.
 */
export function findWrappedRows(
  lines: ReportLines,
  oddLines: OddLines,
): { readonly kept: readonly WrappedRows[]; readonly dropped: boolean } {
  const { cut, atWords } = findWideRows(lines)
  const found = [
    ...stretchesOf([...findBoxedRows(lines, oddLines), ...atWords], ' '),
    ...stretchesOf(cut, ''),
  ].sort((a, b) => a.from - b.from)
  const lengths = found.map((rows) => charsOfRows(lines, rows))
  const first = affordable(lengths, maxCharsAtEachEnd)
  const last = affordable(lengths.slice(first).reverse(), maxCharsAtEachEnd)
  const dropped = first + last < found.length
  const kept = dropped ? [...found.slice(0, first), ...found.slice(found.length - last)] : found
  return { kept: kept.flatMap((rows) => [rows, ...asMeant(lines, rows)]), dropped }
}

const asMeant = (lines: ReportLines, rows: WrappedRows): readonly WrappedRows[] =>
  isTelling(joinRows(lines, rows)) ? [{ ...rows, meant: true }] : []

/** The text that rows were, if they were one line. */
export function joinRows(lines: ReportLines, { from, rows, joint, meant }: WrappedRows): string {
  const texts = withoutQuote(Array.from({ length: rows }, (_, row) => lineAt(lines, from + row)))
  const text = (joint === ' ' ? withoutSides(texts) : texts).join(joint)
  return meant ? meantText(text) : text
}

/** How long that text is at most. */
export function charsOfRows(lines: ReportLines, { from, rows, joint, meant }: WrappedRows): number {
  let chars = (rows - 1) * joint.length
  for (let row = 0; row < rows; row++) chars += lengthOfLine(lines, from + row)
  return meant ? chars * maxGrowth : chars
}

const stretchesOf = (runs: readonly Run[], joint: WrappedRows['joint']): readonly WrappedRows[] =>
  runs.flatMap(({ from, rows }) => stretches(from, rows, joint))

function stretches(from: number, rows: number, joint: WrappedRows['joint']): readonly WrappedRows[] {
  if (rows < 2) return []
  if (rows <= maxRows) return [{ from, rows, joint }]
  const step = maxRows / 2
  return Array.from({ length: Math.ceil((rows - step) / step) }, (_, number) => ({
    from: from + number * step,
    rows: Math.min(maxRows, rows - number * step),
    joint,
  }))
}
