import { cutAt } from './piece.ts'

const evidenceChars = 300
const lineBreaks = /\r\n|\n|\r/g

/** A report made ready for matching. */
export interface ReportLines {
  /** All lines in one text, the title first where there is one. */
  readonly text: string
  /** The lines as written. */
  readonly original: readonly string[]
  /** Number of the first line: 0 where a title stands before the text. */
  readonly firstNumber: number
}

/** Splits a report into lines; a title counts as line 0, whatever breaks it holds. */
export function readReportLines(report: { readonly title?: string; readonly text: string }): ReportLines {
  const { title } = report
  const text = title === undefined ? report.text : `${title.replace(lineBreaks, ' ')}\n${report.text}`
  // Splitting by a fixed text is twice as fast, and most texts hold no carriage return.
  const original = text.includes('\r') ? text.split(lineBreaks) : text.split('\n')
  return { text, original, firstNumber: title === undefined ? 1 : 0 }
}

/** The line as evidence quotes it: as written, trimmed, cut where it is very long. */
export function evidenceOf(
  lines: ReportLines,
  index: number,
): { readonly line: number; readonly text: string } {
  const text = (lines.original[index] ?? '').trim()
  return {
    line: index + lines.firstNumber,
    text: text.length > evidenceChars ? `${text.slice(0, cutAt(text, evidenceChars))}…` : text,
  }
}
