import { foldCase } from './fold-case.ts'
import { foldBlanks, foldLine } from './fold-line.ts'

/** Lines up to this length are matched whole; intake leaves none that is longer. */
const maxWholeLineChars = 16_384
/** Of a longer line, what stands around a literal is looked at: at least `contextChars` on each side of it. */
const stepChars = 8_192
const contextChars = 4_096

/** Folded text in which a pattern is confirmed: a line, or a part cut out of a very long one. */
export interface Piece {
  readonly text: string
  /** The text without regard to case. */
  readonly folded: string
  readonly cutStart: boolean
  readonly cutEnd: boolean
}

/** Number of the part of a line that a literal is confirmed in, by the place in the line where it ends. */
export const partAt = (lineChars: number, at: number): number =>
  lineChars <= maxWholeLineChars ? 0 : Math.floor(at / stepChars)

/** How many parts a line is looked at in. */
export const partsOf = (lineChars: number): number =>
  lineChars <= maxWholeLineChars ? 1 : Math.ceil(lineChars / stepChars)

/** A part of a line as written, with enough around it; the same text may stand in two parts, since they overlap. */
export function partOf(
  line: string,
  part: number,
): { readonly text: string; readonly cutStart: boolean; readonly cutEnd: boolean } {
  if (line.length <= maxWholeLineChars) return { text: line, cutStart: false, cutEnd: false }
  const start = startOf(line, part)
  const end = cutAt(line, Math.min(line.length, (part + 1) * stepChars + contextChars))
  return { text: line.slice(start, end), cutStart: start > 0, cutEnd: end < line.length }
}

const startOf = (line: string, part: number): number =>
  cutAt(line, Math.max(0, part * stepChars - contextChars))

/** A stretch of a text, without its end. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Where in a part, its blanks folded, its own step stands: a literal that ends around it is confirmed in the part beside
 * it, where nothing near is cut. Undefined where a line is one part.
 */
export function ownStretch(line: string, part: number): Stretch | undefined {
  if (line.length <= maxWholeLineChars) return undefined
  const start = startOf(line, part)
  const foldedUpTo = (place: number) => foldBlanks(line.slice(start, place)).length
  return { from: foldedUpTo(part * stepChars), to: foldedUpTo((part + 1) * stepChars) }
}

/** Folds a line, or one part of it. */
export function readPiece(line: string, part: number): Piece {
  const { text, cutStart, cutEnd } = partOf(line, part)
  if (!cutStart && !cutEnd) return wholePiece(foldLine(text))
  // The bar keeps the blanks before a cut from being trimmed like those at a line's end.
  const folded = cutStart ? foldBlanks(text) : foldLine(`${text}|`).slice(0, -1)
  return pieceOf(cutEnd ? folded : folded.trimEnd(), cutStart, cutEnd)
}

/** A text that is matched as it is, with real ends. */
export const wholePiece = (text: string): Piece => pieceOf(text, false, false)

const pieceOf = (text: string, cutStart: boolean, cutEnd: boolean): Piece => ({
  text,
  folded: foldCase(text),
  cutStart,
  cutEnd,
})

/** Most characters of a line that go into one piece. */
export const pieceChars = (lineChars: number): number =>
  lineChars <= maxWholeLineChars ? lineChars : stepChars + 2 * contextChars

/** A place near `at` where a text can be cut without breaking a pair of surrogates apart. */
export function cutAt(text: string, at: number): number {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000 ? at - 1 : at
}
