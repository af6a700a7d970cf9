import { foldLine } from './fold-line.ts'

/** Longer lines are looked at in overlapping pieces, so that confirming a match has a bounded cost. */
const maxPieceChars = 4_096
const overlapChars = 512
const evidenceChars = 300

/** A report made ready for matching: its lines as written, and folded pieces that know their line. */
export interface ReportLines {
  readonly original: readonly string[]
  /** Folded text of each piece. */
  readonly pieces: readonly string[]
  /** Index into `original` for each piece. */
  readonly lineOfPiece: readonly number[]
  /** Number of the first line: 0 where a title stands before the text. */
  readonly firstNumber: number
}

/** Splits a report into lines; a title counts as line 0. */
export function readReportLines(report: { readonly title?: string; readonly text: string }): ReportLines {
  const lines = report.text.split(/\r\n|\n|\r/)
  const original = report.title === undefined ? lines : [report.title, ...lines]
  const pieces: string[] = []
  const lineOfPiece: number[] = []
  original.forEach((line, index) => {
    const folded = foldLine(line)
    let start = 0
    do {
      pieces.push(folded.length <= maxPieceChars ? folded : folded.slice(start, start + maxPieceChars))
      lineOfPiece.push(index)
      start += maxPieceChars - overlapChars
    } while (start + overlapChars < folded.length)
  })
  return { original, pieces, lineOfPiece, firstNumber: report.title === undefined ? 1 : 0 }
}

/** The line as evidence quotes it: as written, trimmed, cut where it is very long. */
export function evidenceOf(
  lines: ReportLines,
  index: number,
): { readonly line: number; readonly text: string } {
  const text = (lines.original[index] ?? '').trim()
  return {
    line: index + lines.firstNumber,
    text: text.length > evidenceChars ? `${text.slice(0, evidenceChars)}…` : text,
  }
}
