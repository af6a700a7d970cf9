import { foldedUnits } from '../matching/fold-case.ts'
import { blankUnits } from '../matching/fold-line.ts'

/** A text in which characters that look alike in a picture are the same one. */
export interface FoldedLook {
  /** Without blanks, line feeds and underscores. */
  readonly text: string
  /** For each of its characters where the ones it stands for begin in the text as it was, and, at its end, where that ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Sets of characters that are read for each other, the one that stands for all of them first. */
const alike = ['o0', 'il1|!', `'\`´‘’“”„‟′″ˋ`, '-‐‑‒–—―−', '.,…·', ':;', '([{', ')]}'] as const
/**
 * What backticks and other small quotes are folded into. They are lost more easily than other signs and are read even as
 * curly double ones, while a straight double one is read as what it is.
 */
export const smallQuote = "'"
/** Pairs that are read for one letter. */
const pairs: Readonly<Record<string, string>> = { rn: 'm', vv: 'w' }
/** Where these stand in a row, they are often read as fewer or more. */
const runs = new Set(["'", '-', '.'])
const skipped = '_'
/** A letter or digit of any script. */
export const wordCharacter = /[\p{L}\p{M}\p{N}]/u
const standInOf = new Map(alike.flatMap((set) => [...set].map((character) => [character, set.charAt(0)])))
/** The sides of a box. */
const loneBars = /(?<=^|\s)[|│┃║]+(?=\s|$)/gm

/** Folds a text as it looks. Case does not matter either. */
export function foldLookAlikes(source: string): FoldedLook {
  const seen = source.replace(loneBars, (bars) => ' '.repeat(bars.length))
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < seen.length; at++) {
    const unit = seen.charCodeAt(at)
    if (blankUnits[unit] === 1) continue
    const character = String.fromCharCode(foldedUnits[unit] as number)
    if (character === skipped) continue
    const folded = standInOf.get(character) ?? character
    const before = text.charAt(text.length - 1)
    const isNext = ends.at(-1) === at
    const pair = isNext ? pairs[before + folded] : undefined
    if (pair !== undefined) text = text.slice(0, -1) + pair
    if (pair !== undefined || (isNext && folded === before && runs.has(folded))) {
      ends[ends.length - 1] = at + 1
      continue
    }
    text += folded
    starts.push(at)
    ends.push(at + 1)
  }
  return { text, starts, ends }
}
