import { once } from '../matching/once.ts'
import type { Span } from './align.ts'
import { correctedText } from './corrected-text.ts'
import { findLiteral, type Purse, readPictureText } from './find-literal.ts'
import { foldLookAlikes, wordCharacter } from './fold-look-alikes.ts'
import type { PictureLiteral } from './picture-literal.ts'
import type { PictureRows } from './picture-rows.ts'

/** A literal of so many characters is known again whatever row it goes on in. */
const minTellingChars = 16

/** Gives the places of literals in what was read in a picture; each is looked for once. */
export function createLiteralFinder(
  rows: PictureRows,
  purse: Purse,
): (literal: PictureLiteral) => readonly Span[] {
  const look = foldLookAlikes(rows.text)
  const picture = readPictureText(look.text)
  return once((literal) =>
    findLiteral(literal, picture, purse)
      .map(({ from, to }) => ({ from: look.starts[from] as number, to: look.ends[to - 1] as number }))
      .map((span) => withUnderscores(rows.text, span, literal))
      .filter((span) => isWhole(rows.text, span, literal))
      .filter(({ from, to }) => literal.folded.length >= minTellingChars || rows.mayBeOneLine(from, to)),
  )
}

/** Underscores at the ends of a literal, which are often read as blanks and were not looked for. */
function withUnderscores(text: string, { from, to }: Span, { literal }: PictureLiteral): Span {
  const before = /^ ?_/.test(literal) && /[_ ]/.test(text.charAt(from - 1))
  const after = /_ ?$/.test(literal) && /[_ ]/.test(text.charAt(to))
  return { from: before ? from - 1 : from, to: after ? to + 1 : to }
}

/** What was misread is whole words; what was read right may stand inside of one, as everywhere. */
function isWhole(text: string, span: Span, { literal }: PictureLiteral): boolean {
  const { from, to } = span
  const isInWord = (place: number): boolean =>
    wordCharacter.test(text.charAt(place - 1)) && wordCharacter.test(text.charAt(place))
  return correctedText(text, span, literal) === undefined || !(isInWord(from) || isInWord(to))
}
