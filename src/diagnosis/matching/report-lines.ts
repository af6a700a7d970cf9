import type { PictureLines } from '../pictures/put-right.ts'
import { notes, notingLineFeeds } from './kernel/kernel.ts'
import { cutAt } from './piece.ts'

const evidenceChars = 300
const lineBreaks = /\r\n?/g
const anyBreak = /\r\n|\n|\r/g

/** A report made ready for matching. */
export interface ReportLines {
  /** All lines in one text, the title first where there is one; every line ends in a line feed alone. */
  readonly text: string
  /** Where each line starts in the text. */
  readonly starts: LineStarts
  /** Number of the first line: 0 where a title stands before the text. */
  readonly firstNumber: number
  /** Lines that were read in pictures, and how, where they were put right; by their numbers. */
  readonly pictures?: {
    readonly lines: readonly PictureLines[]
    readonly asRead: ReadonlyMap<number, string>
  }
}

/** Finds the lines of a report; a title counts as line 0, whatever breaks it holds. Copies nothing but odd line breaks. */
export function readReportLines(report: { readonly title?: string; readonly text: string }): ReportLines {
  const { title } = report
  const body = report.text.includes('\r') ? report.text.replace(lineBreaks, '\n') : report.text
  const text = title === undefined ? body : `${title.replace(anyBreak, ' ')}\n${body}`
  return { text, starts: startsOf(text), firstNumber: title === undefined ? 1 : 0 }
}

/** Rising places in a text, the first of them 0. */
export type LineStarts = ArrayLike<number>

const usualLineChars = 64

function startsOf(text: string): LineStarts {
  let starts = new Int32Array(Math.ceil(text.length / usualLineChars) + 1)
  let lines = 1
  for (const { from, count } of notingLineFeeds(text)) {
    if (lines + count > starts.length) {
      const wider = new Int32Array(2 * (lines + count))
      wider.set(starts)
      starts = wider
    }
    for (let note = 0; note < count; note++) starts[lines++] = from + (notes[note] as number) + 1
  }
  return starts.subarray(0, lines)
}

/** How long a line is, by its index. */
export const lengthOfLine = ({ text, starts }: ReportLines, index: number): number =>
  (starts[index + 1] ?? text.length + 1) - 1 - (starts[index] ?? 0)

/** A line as written, by its index. */
export const lineAt = ({ text, starts }: ReportLines, index: number): string =>
  text.slice(starts[index], (starts[index + 1] ?? text.length + 1) - 1)

/** The line as evidence quotes it: as written, trimmed, cut where it is very long. */
export function evidenceOf(
  lines: ReportLines,
  index: number,
): { readonly line: number; readonly text: string } {
  const line = index + lines.firstNumber
  const text = (lines.pictures?.asRead.get(line) ?? lineAt(lines, index)).trim()
  return {
    line,
    text: text.length > evidenceChars ? `${text.slice(0, cutAt(text, evidenceChars))}…` : text,
  }
}
