import { lookUpPolicy } from './policy.ts'

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
/** Scripts that put no spaces between words. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{M}ー]{3,}$/u

/**
 * The words of a text in its order, in small letters and cut to `maxWordChars`; in scripts without spaces, each two
 * letters that stand together. Cost: linear.
 */
export const wordsOf = (text: string): readonly string[] =>
  (text.normalize('NFKC').toLowerCase().match(wordPattern) ?? []).flatMap((word) =>
    unspaced.test(word) ? pairsOf([...word]) : word.slice(0, lookUpPolicy.maxWordChars),
  )

const pairsOf = (letters: readonly string[]): readonly string[] =>
  letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
