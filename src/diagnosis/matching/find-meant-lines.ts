import { telling } from '../meant/is-telling.ts'
import { meantLines, unwrappedTexts } from '../meant/meant-lines.ts'
import { affordable } from './affordable.ts'
import { createLineFinder } from './line-finder.ts'
import { lengthOfLine, lineAt, type ReportLines } from './report-lines.ts'

/** What a line may have been before it was escaped, linked or set. */
export interface MeantLine {
  /** Index of the line. */
  readonly line: number
  readonly text: string
}

/** A longer report is a file: what chats, phones and web pages do to text is not looked for in it, only escapes are. */
const maxPastedChars = 64 * 1024
/** Of a report that is full of escapes, as logs in JSON are, what stands in the middle is read as it is written only. */
const maxCharsAtEachEnd = 125_000

/** Finds what lines may have been, from both ends where that is much. */
export function findMeantLines(lines: ReportLines): readonly MeantLine[] {
  const isPasted = lines.text.length <= maxPastedChars
  const found = linesWith(lines, isPasted ? nextTelling : nextEscape)
  const lengths = found.map((line) => lengthOfLine(lines, line))
  const first = affordable(lengths, maxCharsAtEachEnd)
  const last = affordable(lengths.slice(first).reverse(), maxCharsAtEachEnd)
  const kept = [...found.slice(0, first), ...found.slice(found.length - last)]
  const read = isPasted ? meantLines : linesOfUnwrapped
  return kept.flatMap((line) => read(lineAt(lines, line)).map((text) => ({ line, text })))
}

const linesOfUnwrapped = (line: string): readonly string[] =>
  unwrappedTexts(line).flatMap((text) => text.split('\n'))

/** Offset of the next sign of something from an offset on; less than 0 where there is none. */
type NextSign = (text: string, from: number) => number

const nextTelling: NextSign = (text, from) => {
  telling.lastIndex = from
  return telling.exec(text)?.index ?? -1
}
/** Many times faster than an expression. */
const nextEscape: NextSign = (text, from) => text.indexOf('\\', from)

function linesWith({ text, starts }: ReportLines, nextSign: NextSign): readonly number[] {
  const lineOf = createLineFinder(starts)
  const found: number[] = []
  for (let at = nextSign(text, 0); at >= 0; ) {
    const line = lineOf(at)
    found.push(line)
    const next = starts[line + 1]
    at = next === undefined ? -1 : nextSign(text, next)
  }
  return found
}
