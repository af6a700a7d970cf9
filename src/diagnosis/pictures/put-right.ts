import { type Correction, findCorrections, type PicturePattern } from './find-corrections.ts'
import type { Purse } from './find-literal.ts'
import { type PictureRows, readPictureRows } from './picture-rows.ts'

/** Lines of a report's text that were read in one picture, by their numbers from 1, the last one with them. */
export interface PictureLines {
  readonly first: number
  readonly last: number
}

/** A text with what was misread in pictures put right, as many lines as before. */
export interface PutRight {
  readonly text: string
  /** For each line that is another one now how it was read, by its number from 1. */
  readonly asRead: ReadonlyMap<number, string>
}

/** What is beyond is left as it was read: a screen holds a third of it. */
const maxPictureChars = 30_000
/** For places where a misread literal may stand, which are looked at closer; about 50 ms. */
const mostWork = 2_000_000

/**
 * Puts the literals of patterns where they were nearly read in pictures. A line that goes on in further rows is put
 * together in its first row; those stay too, since they may be lines of their own. Everything else stays as it was read.
 */
export function putRight(
  text: string,
  pictures: readonly PictureLines[],
  patterns: readonly PicturePattern[],
): PutRight {
  const lines = text.split('\n')
  const asRead = new Map<number, string>()
  const purse: Purse = { left: mostWork }
  let charsLeft = maxPictureChars
  for (const { first, last } of pictures) {
    const read = lines.slice(first - 1, last)
    const rows = readPictureRows(read.join('\n'))
    charsLeft -= rows.text.length
    if (charsLeft < 0) break
    const corrections = withoutOverlaps(findCorrections(rows, patterns, purse))
    const joined = applied(rows.text, corrections)
    const single = applied(
      rows.text,
      corrections.filter(({ from, to }) => rows.rowAt(from) === rows.rowAt(to)),
    )
    for (const [index, row] of read.entries()) {
      const line = joined[index] || (single[index] ?? row)
      if (line === row) continue
      lines[first - 1 + index] = line
      asRead.set(first + index, rowsAsRead(rows, read, joined, index))
    }
  }
  return { text: lines.join('\n'), asRead }
}

/** Of corrections that overlap, the first one counts; in the order of their places. */
function withoutOverlaps(corrections: readonly Correction[]): readonly Correction[] {
  const kept: Correction[] = []
  for (const correction of corrections)
    if (kept.every(({ from, to }) => to <= correction.from || from >= correction.to)) kept.push(correction)
  return kept.sort((a, b) => a.from - b.from)
}

/** A text's lines with corrections in it; where one takes out line breaks, as many empty lines follow. */
function applied(text: string, corrections: readonly Correction[]): readonly string[] {
  let right = ''
  let at = 0
  let owed = 0
  const copyUpTo = (end: number): void => {
    const piece = text.slice(at, end)
    const lineEnd = owed > 0 ? piece.indexOf('\n') : -1
    right += lineEnd < 0 ? piece : piece.slice(0, lineEnd) + '\n'.repeat(owed) + piece.slice(lineEnd)
    if (lineEnd >= 0) owed = 0
  }
  for (const { from, to, text: words } of corrections) {
    copyUpTo(from)
    right += words
    owed += text.slice(from, to).split('\n').length - 1
    at = to
  }
  copyUpTo(text.length)
  return (right + '\n'.repeat(owed)).split('\n')
}

/** The rows that one line was put together of. */
function rowsAsRead(
  rows: PictureRows,
  read: readonly string[],
  joined: readonly string[],
  first: number,
): string {
  let words = (read[first] ?? '').trim()
  if (joined[first] === '') return words
  for (let row = first + 1; row < read.length && joined[row] === '' && read[row] !== ''; row++)
    words += rows.jointAfter(row - 1) + (read[row] ?? '').trim()
  return words
}
