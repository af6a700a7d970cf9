import type { Steps } from '../steps.ts'
import { maxComparedChars, stretchesOf } from './byte-window.ts'
import { gramAt } from './gram.ts'
import { createGramTable, type GramRow, type GramSizes, type GramTable, gramRowLength } from './gram-table.ts'
import { bytesOfWord, lowBytes, sameByte } from './low-bytes.ts'

/** Sizes of grams, for literals as long as the window each of them needs or longer; those in a row share a table. */
const tableSizes: readonly GramSizes[] = [[8, 4], [3, 2], [1]]
const gramSizes = [8, 4, 3, 2, 1]
/** A window of so many characters holds a gram at a word of the text, wherever words begin. */
const windowOf = (gramChars: number): number => gramChars + bytesOfWord - 1

/** The size of the grams by which a literal of at least four characters is looked for. */
export const gramCharsFor = (literal: string): number =>
  gramSizes.find((chars) => windowOf(chars) <= literal.length) ?? 1

/** Grams of a window: one of them begins at a word. */
export const placesInWindow = bytesOfWord

/** Places in a literal where the window that is looked for may begin. */
export const windowsIn = (literal: string): number => literal.length - windowOf(gramCharsFor(literal)) + 1

const literalsPerStep = 2_000
/** Grams looked at more closely in one report; only a text made for it has more. About 50 ms. */
export const mostGrams = 4_000_000

/** A literal, folded by case, of at least four characters, and where in it the window begins that is looked for. */
export interface WindowedLiteral {
  readonly literal: string
  readonly window: number
}

/** Comparing so many bytes costs as much as looking at a gram. */
const bytesComparedAtOnce = 16

/** How many more grams may be looked at more closely; below zero once some were passed over. */
export interface GramAllowance {
  left: number
}

/** What is called for a literal, by its index, and the place in the text where it ends. */
export type OnLiteral = (literal: number, end: number) => void

/**
 * Finds many literals in one pass over a text. Instead of each character, as an automaton would, it looks only at each
 * fourth: of a window of eleven characters of a literal, the eight that begin at such a place are known, whichever place
 * that is. What is found is compared with the whole literal, by low bytes and without the case bit, so it may, rarely, be
 * something else.
 */
export interface LiteralIndex {
  /**
   * Calls `onLiteral` wherever a literal may stand; none that does is left out while the allowance lasts. Copies the text
   * piece by piece; costs about 1 ns a character, whatever the number of literals, and as much again once a literal is
   * shorter than seven characters, and again for four.
   */
  scan(text: string, onLiteral: OnLiteral, grams: GramAllowance): void
}

/** Builds the index, some literals a step; about 200 bytes and 2 µs a literal. No literal may be longer than a margin. */
export function* indexingLiterals(literals: readonly WindowedLiteral[]): Steps<LiteralIndex> {
  if (literals.some(({ literal }) => literal.length > maxComparedChars))
    throw new Error(`A literal has more than ${maxComparedChars} characters`)
  const tables: GramTable[] = []
  for (const [slot, sizes] of tableSizes.entries()) {
    const rows = yield* rowsOf(literals, sizes)
    if (rows.length > 0) tables.push(createGramTable(rows, sizes, slot))
    yield
  }

  // All literals lie one after the other, so that comparing one touches few places in memory.
  const starts = startsIn(literals)
  const { bytes: all } = lowBytes(literals.map(({ literal }) => literal).join(''))

  return {
    scan(text, onLiteral, grams) {
      for (const stretch of stretchesOf(text)) {
        const { bytes, base } = stretch
        const onGram = (number: number, offset: number, word: number) => {
          const last = (starts[number + 1] as number) - 1
          const length = last + 1 - (starts[number] as number)
          const end = word * bytesOfWord - offset + length - 1
          if (end + 1 < length || base + end >= text.length) return
          // From its end, since many literals begin alike.
          let same = 0
          while (same < length && sameByte(bytes[end - same] as number, all[last - same] as number)) same++
          grams.left -= Math.floor(same / bytesComparedAtOnce)
          if (same === length) onLiteral(number, base + end + 1)
        }
        for (const table of tables) grams.left -= table.scan(stretch, grams.left, onGram)
      }
    },
  }
}

/** What is known of the literals that are looked for by grams of some sizes, as rows of a table. */
function* rowsOf(literals: readonly WindowedLiteral[], sizes: GramSizes): Steps<Int32Array> {
  const rows = new Int32Array(literals.length * placesInWindow * gramRowLength)
  let end = 0
  for (const [number, { literal, window }] of literals.entries()) {
    const chars = gramCharsFor(literal)
    if (!sizes.includes(chars)) continue
    for (let offset = window; offset < window + placesInWindow; offset++) {
      const { low, high } = gramAt(literal, offset, chars)
      rows.set([low, high, number, offset] satisfies GramRow, end)
      end += gramRowLength
    }
    if (number % literalsPerStep === 0) yield
  }
  return rows.slice(0, end)
}

function startsIn(literals: readonly WindowedLiteral[]): Uint32Array {
  const starts = new Uint32Array(literals.length + 1)
  for (const [number, { literal }] of literals.entries())
    starts[number + 1] = (starts[number] as number) + literal.length
  return starts
}
