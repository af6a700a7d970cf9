import { setImmediate } from 'node:timers/promises'
import SearchableMap from 'minisearch/SearchableMap'
import type { Entry } from './entry.ts'
import { lookUpPolicy } from './policy.ts'
import { wordsOf } from './words-of.ts'

/** An entry that shares words with a query, or nearly. */
export interface Candidate {
  readonly entry: Entry
  /** Words of the entry that are the query's or nearly so. */
  readonly words: readonly string[]
}

export interface WordIndex {
  /** The entries that share most with these words, no more than `maxCandidates`; the last word may be the start of one. */
  candidates(words: readonly string[]): readonly Candidate[]
  /** How telling a word is: 1 where a single entry has it, near 0 where all have it; nothing for an unknown one. */
  rarityOf(word: string): number | undefined
}

/** Indexes entries by their words, in steps, so that messages are answered in between. */
export async function indexWords(entries: Iterable<Entry>): Promise<WordIndex> {
  const known: Entry[] = []
  const numbersWith = new Map<string, number[]>()
  // The same words, to be found by their start, or with wrong letters.
  const tree = new SearchableMap<unknown>()
  for (const entry of entries) {
    for (const word of wordsIn(entry)) {
      const numbers = numbersWith.get(word)
      if (numbers) numbers.push(known.length)
      else {
        numbersWith.set(word, [known.length])
        tree.set(word, undefined)
      }
    }
    known.push(entry)
    if (known.length % lookUpPolicy.entriesAtOnce === 0) await setImmediate()
  }
  const rarity = (count: number) => Math.log(1 + known.length / count) / Math.log(1 + known.length)

  /** Known words that this one is, or may have been meant to be. */
  function* wordsNear(word: string, isTyping: boolean): Generator<string> {
    if (numbersWith.has(word)) yield word
    else if (word.length >= lookUpPolicy.minFuzzyChars) {
      const edits = Math.round(word.length * lookUpPolicy.maxEditsPerChar)
      yield* tree.fuzzyGet(word, Math.min(edits, lookUpPolicy.maxEdits)).keys()
    }
    if (!isTyping) return
    let left = lookUpPolicy.maxEndings
    for (const whole of tree.atPrefix(word).keys()) {
      if (left-- === 0) return
      yield whole
    }
  }

  return {
    candidates(words) {
      const near = new Set(words.flatMap((word, at) => [...wordsNear(word, at === words.length - 1)]))
      // The rarest words come first, so that what is read is bounded however many entries there are.
      const sum = new Map<number, number>()
      let left = lookUpPolicy.maxEntriesRead
      const lists = [...near].map((word) => numbersWith.get(word) ?? []).sort((a, b) => a.length - b.length)
      for (const numbers of lists) {
        left -= numbers.length
        if (left < 0 && sum.size > 0) break
        const telling = rarity(numbers.length)
        for (const number of numbers) sum.set(number, (sum.get(number) ?? 0) + telling)
      }
      return [...sum]
        .sort(([, a], [, b]) => b - a)
        .slice(0, lookUpPolicy.maxCandidates)
        .flatMap(([number]) => {
          const entry = known[number]
          return entry ? [{ entry, words: [...wordsIn(entry)].filter((word) => near.has(word)) }] : []
        })
    },
    rarityOf(word) {
      const count = numbersWith.get(word)?.length
      return count && rarity(count)
    },
  }
}

const wordsIn = ({ id, title, lines }: Entry): ReadonlySet<string> =>
  new Set(wordsOf([id, title, ...lines].join('\n')))
