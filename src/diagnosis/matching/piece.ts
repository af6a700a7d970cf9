import { foldBlanks, foldLine } from './fold-line.ts'

/** Lines up to this length are matched whole; intake leaves none that is longer. */
const maxWholeLineChars = 16_384
/** Of a longer line, what stands around a literal is looked at: at least `contextChars` on each side of it. */
const stepChars = 8_192
const contextChars = 4_096

/** Folded text in which a pattern is confirmed: a line, or a part cut out of a very long one. */
export interface Piece {
  readonly text: string
  readonly cutStart: boolean
  readonly cutEnd: boolean
}

/** Number of the part of a line that a literal is confirmed in, by the place in the line where it ends. */
export const partAt = (lineChars: number, at: number): number =>
  lineChars <= maxWholeLineChars ? 0 : Math.floor(at / stepChars)

/** Folds a line, or one part of it. The same text may stand in two parts, since parts overlap. */
export function readPiece(line: string, part: number): Piece {
  if (line.length <= maxWholeLineChars) return wholePiece(foldLine(line))
  const start = cutAt(line, Math.max(0, part * stepChars - contextChars))
  const end = cutAt(line, Math.min(line.length, (part + 1) * stepChars + contextChars))
  const [cutStart, cutEnd] = [start > 0, end < line.length]
  const cut = line.slice(start, end)
  // The bar keeps the blanks before a cut from being trimmed like those at a line's end.
  if (!cutStart) return { text: foldLine(`${cut}|`).slice(0, -1), cutStart, cutEnd }
  const text = foldBlanks(cut)
  return { text: cutEnd ? text : text.trimEnd(), cutStart, cutEnd }
}

/** A text that is matched as it is, with real ends. */
export const wholePiece = (text: string): Piece => ({ text, cutStart: false, cutEnd: false })

/** Most characters of a line that go into one piece. */
export const pieceChars = (lineChars: number): number =>
  lineChars <= maxWholeLineChars ? lineChars : stepChars + 2 * contextChars

/** A place near `at` where a text can be cut without breaking a pair of surrogates apart. */
export function cutAt(text: string, at: number): number {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000 ? at - 1 : at
}
