import Fuse from 'fuse.js'

/** How near one word is to another: 1 for the same, 0 for words that have little in common. */
export type WordNearness = (word: string, other: string) => number

/** Fuse.js' threshold: the share of a word's letters that may be wrong. */
const maxWrong = 0.34
const minNearness = 0.6

/** Compares each word with each of the others. Cost: 1 µs a pair. */
export function compareWords(words: readonly string[], others: readonly string[]): WordNearness {
  const fuse = new Fuse(others, {
    threshold: maxWrong,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
  })
  const nearTo = new Map(
    words.map((word) => [
      word,
      new Map(fuse.search(word).map(({ item, score = 1 }) => [item, (1 - score) * likeLength(word, item)])),
    ]),
  )
  return (word, other) => {
    const near = word === other ? 1 : (nearTo.get(word)?.get(other) ?? 0)
    return near < minNearness ? 0 : near
  }
}

/** Fuse.js finds a word within a longer one, which is not the same word. */
const likeLength = ({ length: a }: string, { length: b }: string): number => Math.min(a, b) / Math.max(a, b)
