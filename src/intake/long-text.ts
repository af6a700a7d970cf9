const beginningChars = 16 * 1024

/** A text too long to be copied about: threads share its bytes, and only who must read it makes a string of it. */
export interface LongText {
  readonly utf8: SharedArrayBuffer
  /** Its length as a string. */
  readonly chars: number
  readonly lines: number
  readonly beginning: string
}

/** The text of a report. */
export type ReportText = string | LongText

/** Packs a text that comes in pieces, which must not part a character. */
export function packText(pieces: readonly string[]): LongText {
  const maxByteLength = pieces.reduce((bytes, piece) => bytes + Buffer.byteLength(piece), 0)
  // With a maximum it has pages of its own, which go back to the system at once.
  const utf8 = new SharedArrayBuffer(maxByteLength, { maxByteLength })
  const bytes = Buffer.from(utf8)
  let [at, chars, lines, beginning] = [0, 0, 1, '']
  for (const piece of pieces) {
    at += bytes.write(piece, at)
    chars += piece.length
    lines += piece.split('\n').length - 1
    if (beginning.length < beginningChars) beginning += piece.slice(0, beginningChars - beginning.length)
  }
  return { utf8, chars, lines, beginning }
}

/** The whole text, which takes its time and memory where it is long. */
export const wholeOf = (text: ReportText): string =>
  typeof text === 'string' ? text : Buffer.from(text.utf8).toString()

/** Enough of a text to tell what it is about; all of one that is not long. */
export const beginningOf = (text: ReportText): string => (typeof text === 'string' ? text : text.beginning)

export const charsOf = (text: ReportText): number => (typeof text === 'string' ? text.length : text.chars)

export const linesOf = (text: ReportText): number =>
  typeof text === 'string' ? text.split('\n').length : text.lines
