import type { MeantLine } from './find-meant-lines.ts'
import { foldLine } from './fold-line.ts'
import { type Piece, pieceChars, readPiece, wholePiece } from './piece.ts'
import { lengthOfLine, lineAt, type ReportLines } from './report-lines.ts'
import { charsOfRows, joinRows, type WrappedRows } from './wrapped-rows.ts'

/** Where a pattern may stand: a line, a part of a very long one, or rows that may have been one line. */
export interface Place {
  /** Index of its first line. */
  readonly line: number
  readonly rows: number
  /** Most characters of its piece. */
  readonly chars: number
  /** Its folded text; read once, at the first look. */
  piece(): Piece
  /** The folded text of some of its rows, where it has several. */
  pieceOfRows(first: number, rows: number): Piece
}

/** A line or one part of it; see `partAt`. */
export function placeOfLine(lines: ReportLines, line: number, part: number): Place {
  let read: Piece | undefined
  const piece = () => {
    read ??= readPiece(lineAt(lines, line), part)
    return read
  }
  return { line, rows: 1, chars: pieceChars(lengthOfLine(lines, line)), piece, pieceOfRows: piece }
}

/** What a line may have been before something was done to it. */
export function placeOfMeant({ line, text }: MeantLine): Place {
  let read: Piece | undefined
  const piece = () => {
    read ??= wholePiece(foldLine(text))
    return read
  }
  return { line, rows: 1, chars: text.length, piece, pieceOfRows: piece }
}

/** Rows that may have been one line. */
export function placeOfRows(lines: ReportLines, wrapped: WrappedRows): Place {
  const pieceOfRows = (from: number, rows: number): Piece =>
    wholePiece(foldLine(joinRows(lines, { ...wrapped, from, rows })))
  let read: Piece | undefined
  const piece = () => {
    read ??= pieceOfRows(wrapped.from, wrapped.rows)
    return read
  }
  return { line: wrapped.from, rows: wrapped.rows, chars: charsOfRows(lines, wrapped), piece, pieceOfRows }
}
