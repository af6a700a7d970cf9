import { align, type Span } from './align.ts'
import type { PictureLiteral } from './picture-literal.ts'

/** A folded text that literals are looked for in. */
export interface PictureText {
  readonly text: string
  /** Where each run of `gramChars` begins. */
  readonly grams: ReadonlyMap<string, readonly number[]>
}

/** What may still be done, in cells of alignments. */
export interface Purse {
  left: number
}

/** Shorter literals say nothing once blanks and look-alikes are folded. */
const gramChars = 4
/** A run that stands at more places is passed over there. */
const maxPlacesOfGram = 200

/** Makes a folded text ready. */
export function readPictureText(text: string): PictureText {
  const grams = new Map<string, number[]>()
  for (let at = 0; at + gramChars <= text.length; at++) {
    const gram = text.slice(at, at + gramChars)
    const places = grams.get(gram)
    if (!places) grams.set(gram, [at])
    else if (places.length < maxPlacesOfGram) places.push(at)
  }
  return { text, grams }
}

/**
 * Where a literal stands in a text, misread at so many places as it may be, in order. Of its pieces, one more than that,
 * at least one was read right: only where a piece stands is looked closer.
 */
export function findLiteral(literal: PictureLiteral, picture: PictureText, purse: Purse): readonly Span[] {
  const { folded, maxEdits } = literal
  const pieces = maxEdits + 1
  if (folded.length < gramChars * pieces) return []
  const seeds = new Set<number>()
  for (let piece = 0; piece < pieces; piece++) {
    const start = Math.floor((piece * folded.length) / pieces)
    const end = Math.floor(((piece + 1) * folded.length) / pieces)
    const words = folded.slice(start, end)
    for (const place of picture.grams.get(words.slice(0, gramChars)) ?? [])
      if (picture.text.startsWith(words, place)) seeds.add(place - start)
  }
  const found: Span[] = []
  for (const seed of [...seeds].sort((a, b) => a - b)) {
    const span = spanAt(literal, picture.text, seed, purse)
    if (span && (found.at(-1)?.to ?? 0) <= span.from) found.push(span)
  }
  return found
}

function spanAt(literal: PictureLiteral, text: string, seed: number, purse: Purse): Span | undefined {
  const { folded, maxEdits } = literal
  if (text.startsWith(folded, seed) && seed >= 0) return { from: seed, to: seed + folded.length }
  const cells = folded.length * (2 * maxEdits + 1)
  if (maxEdits === 0 || purse.left < cells) return undefined
  purse.left -= cells
  return align(literal, text, seed)
}
