import { foldLookAlikes, smallQuote, wordCharacter } from './fold-look-alikes.ts'

/** A literal of a pattern as it is looked for in what was read from pictures. */
export interface PictureLiteral {
  /** As it is put there, folded by case. */
  readonly literal: string
  /** As it looks. */
  readonly folded: string
  /** How many characters may have been misread. */
  readonly maxEdits: number
  /** For each folded character how many of its word may have been misread. */
  readonly wordEdits: readonly number[]
  /** For each folded character the number of its word. */
  readonly words: readonly number[]
}

/** One misread character is allowed for so many. */
const charsPerEdit = 10
const mostEdits = 4
/** In a shorter word one other letter makes another word: `now` of `not`. */
const minWordChars = { oneEdit: 5, twoEdits: 12 } as const
const digit = /\p{N}/u

/**
 * Makes a literal ready. Digits, short words and signs must have been read as they are, since another one means something
 * else: another port, `now` instead of `not`, another path. Only small quotes are lost without harm.
 */
export function readPictureLiteral(literal: string): PictureLiteral {
  const { text: folded, starts, ends } = foldLookAlikes(literal)
  const isWordAt = starts.map((start) => wordCharacter.test(literal.charAt(start)))
  const sizes: number[] = []
  const withDigit = new Set<number>()
  const words = starts.map((start, index) => {
    const goesOn = start === ends[index - 1] && isWordAt[index] && isWordAt[index - 1]
    const word = goesOn ? sizes.length - 1 : sizes.push(0) - 1
    sizes[word] = (sizes[word] as number) + 1
    if (digit.test(literal.charAt(start))) withDigit.add(word)
    return word
  })
  const wordEdits = words.map((word, index) => {
    if (!isWordAt[index]) return folded.charAt(index) === smallQuote ? 1 : 0
    return withDigit.has(word) ? 0 : editsOf(sizes[word] as number)
  })
  const maxEdits = Math.min(mostEdits, Math.floor(folded.length / charsPerEdit))
  return { literal, folded, maxEdits, words, wordEdits }
}

function editsOf(chars: number): number {
  if (chars >= minWordChars.twoEdits) return 2
  return chars >= minWordChars.oneEdit ? 1 : 0
}
