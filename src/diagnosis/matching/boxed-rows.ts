import type { OddLines } from './odd-lines.ts'
import { lengthOfLine, lineAt, type ReportLines } from './report-lines.ts'
import { type Run, runsOf } from './wide-rows.ts'

const maxRowChars = 1_000
const boxed = /^(?:> ?){0,3}\s*[│┃║]/
const boxedText = /[^\s\u2500-\u259f]/
const bar = 0x7c
/** Not the rule under the heads of a table. */
const textInAscii = /[^\s|:-]/

const isDrawn = (row: string): boolean => boxed.test(row) && boxedText.test(row)
/** A box of ASCII signs, or a row of a table. */
const isInAscii = (row: string): boolean => row.trimEnd().endsWith('|') && textInAscii.test(row)

/** Rows inside a box, or beside a line that a program draws along what it says. */
export function findBoxedRows(lines: ReportLines, oddLines: OddLines): readonly Run[] {
  const isRow = (index: number, isMeant: (row: string) => boolean) =>
    lengthOfLine(lines, index) <= maxRowChars && isMeant(lineAt(lines, index))
  const first = 1 - lines.firstNumber
  const drawn = oddLines.list.filter((index) => index >= first && isRow(index, isDrawn))
  const ascii: number[] = []
  for (let index = first; index < lines.starts.length; index++)
    if (lines.text.charCodeAt(lines.starts[index] as number) === bar && isRow(index, isInAscii))
      ascii.push(index)
  return [...runsOf(drawn), ...runsOf(ascii)]
}

/** Rows of a box of ASCII signs without its sides; what is drawn counts as blank anyway. */
export const withoutSides = (rows: readonly string[]): readonly string[] =>
  rows.map((row) => row.replace(/^\|(.*)\|\s*$/, '$1'))

/** Rows without the `>` of a reply, where all have it. */
export const withoutQuote = (rows: readonly string[]): readonly string[] =>
  rows.every((row) => row.startsWith('>')) ? rows.map((row) => row.replace(/^(?:> ?){1,3}/, '')) : rows
