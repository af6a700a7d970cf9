import type { OddLines } from './odd-lines.ts'
import { lengthOfLine, lineAt, type ReportLines } from './report-lines.ts'

/** Rows that may be one line which a terminal, or the program that drew a box, has wrapped. */
export interface WrappedRows {
  /** Index of the first row. */
  readonly from: number
  readonly rows: number
  /** What stood between them: nothing where a terminal cut a word apart, a blank in a box. */
  readonly joint: '' | ' '
}

/** Of a longer run, overlapping stretches of this many rows are looked at. */
const maxRows = 8
/** A terminal is no narrower and no wider; longer lines are not wrapped by one. */
const terminalColumns = { min: 40, max: 400 }
const maxRowInBox = 1_000
/** Of a report that is one large box, what stands in the middle is not read as one line too. */
const maxCharsAtEachEnd = 250_000
const boxed = /^\s*[│┃║].*[│┃║]\s*$/
const boxedText = /[^\s\u2500-\u259f]/

/**
 * Finds rows that may have been one line: rows inside a box, and rows as wide as the widest one, which is then taken to
 * be the terminal's width, with the row after them. A title is never one of them.
 */
export function findWrappedRows(
  lines: ReportLines,
  oddLines: OddLines,
): { readonly kept: readonly WrappedRows[]; readonly dropped: boolean } {
  const inBox = oddLines.list.filter((line) => isInBox(lines, line))
  const wide = widestLines(lines)
  const found = [
    ...runsOf(inBox).flatMap(({ from, rows }) => stretches(from, rows, ' ')),
    ...runsOf(wide).flatMap(({ from, rows }) =>
      stretches(from, hasText(lines, from + rows) ? rows + 1 : rows, ''),
    ),
  ].sort((a, b) => a.from - b.from)
  const first = affordable(lines, found)
  const last = affordable(lines, found.slice(first).reverse())
  const dropped = first + last < found.length
  return { kept: dropped ? [...found.slice(0, first), ...found.slice(found.length - last)] : found, dropped }
}

/** How many of some rows, from the first one on, are few enough to be read as one line too. */
function affordable(lines: ReportLines, found: readonly WrappedRows[]): number {
  let left = maxCharsAtEachEnd
  const tooMany = found.findIndex((rows) => {
    left -= charsOfRows(lines, rows)
    return left < 0
  })
  return tooMany < 0 ? found.length : tooMany
}

/** The text that rows were, if they were one line. */
export const joinRows = (lines: ReportLines, { from, rows, joint }: WrappedRows): string =>
  Array.from({ length: rows }, (_, row) => lineAt(lines, from + row)).join(joint)

/** How long that text is. */
export function charsOfRows(lines: ReportLines, { from, rows, joint }: WrappedRows): number {
  let chars = (rows - 1) * joint.length
  for (let row = 0; row < rows; row++) chars += lengthOfLine(lines, from + row)
  return chars
}

function isInBox(lines: ReportLines, index: number): boolean {
  if (isTitle(lines, index) || lengthOfLine(lines, index) > maxRowInBox) return false
  const text = lineAt(lines, index)
  return boxed.test(text) && boxedText.test(text)
}

function widestLines(lines: ReportLines): readonly number[] {
  let width = terminalColumns.min
  let widest: number[] = []
  for (let index = 1 - lines.firstNumber; index < lines.starts.length; index++) {
    const length = lengthOfLine(lines, index)
    if (length > terminalColumns.max) return []
    if (length > width) {
      width = length
      widest = []
    }
    if (length === width) widest.push(index)
  }
  return widest
}

const isTitle = ({ firstNumber }: ReportLines, index: number): boolean => firstNumber + index === 0

const hasText = (lines: ReportLines, index: number): boolean =>
  index < lines.starts.length && lineAt(lines, index).trim() !== ''

/** Runs of consecutive lines. */
function runsOf(indexes: readonly number[]): readonly { readonly from: number; readonly rows: number }[] {
  const runs: { from: number; rows: number }[] = []
  for (const index of indexes) {
    const last = runs.at(-1)
    if (last && last.from + last.rows === index) last.rows++
    else runs.push({ from: index, rows: 1 })
  }
  return runs
}

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
