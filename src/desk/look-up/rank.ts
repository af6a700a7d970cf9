import type { Entry } from './entry.ts'
import type { Candidate, WordIndex } from './word-index.ts'
import { compareWords, type WordNearness } from './word-nearness.ts'
import { wordsOf } from './words-of.ts'

/** An entry and how near it is to a query. */
export interface Ranked {
  readonly entry: Entry
  /** From 0, nothing in common, to 1, the same words. */
  readonly nearness: number
  readonly wordsInCommon: number
  /** The share of a known line that is there, of the line that is there most. */
  readonly lineShare: number
}

/** A word of the query and the entry's word that it probably is. */
interface Pair {
  readonly word: string
  readonly other: string
  readonly near: number
}

/** A word of so many letters, or more, has its full weight; short ones are mostly glue. */
const fullWeightChars = 10
/** Weight of a word that no entry has: it may be of another problem, or only be wrapped around this one. */
const unknownRarity = 0.45
/** How much it counts that a line is there whole, beside how much of the query is explained. */
const lineWeight = 0.3

/** Orders the candidates of a query, the nearest first. Cost: below 5 ms. */
export function rank(words: readonly string[], index: WordIndex): readonly Ranked[] {
  const candidates = index.candidates(words)
  const nearness = compareWords(words, [...new Set(candidates.flatMap((candidate) => candidate.words))])
  const typing = words.at(-1)
  const orStart: WordNearness = (word, other) =>
    word === typing && other.startsWith(word) ? 1 : nearness(word, other)
  const weigh = (word: string) =>
    (index.rarityOf(word) ?? unknownRarity) * Math.min(1, word.length / fullWeightChars)
  return candidates
    .map((candidate) => compare(words, candidate, orStart, weigh))
    .sort((a, b) => b.nearness - a.nearness)
}

function compare(
  words: readonly string[],
  { entry, words: others }: Candidate,
  nearness: WordNearness,
  weigh: (word: string) => number,
): Ranked {
  const pairs = words
    .flatMap((word) => others.map((other) => ({ word, other, near: nearness(word, other) })))
    .filter(({ near }) => near > 0)
  const ofQuery = bestPairs(pairs, ({ word }) => word)
  const ofEntry = bestPairs(pairs, ({ other }) => other)
  const lines = [entry.title, ...entry.lines].map(wordsOf).filter(({ length }) => length > 1)
  const line = Math.max(0, ...lines.map((line) => shareOf(line, ofEntry, weigh)))
  return {
    entry,
    nearness: (1 - lineWeight) * shareOf(words, ofQuery, weigh) + lineWeight * line,
    wordsInCommon: ofQuery.size,
    lineShare: line,
  }
}

function bestPairs(pairs: readonly Pair[], keyOf: (pair: Pair) => string): ReadonlyMap<string, Pair> {
  const best = new Map<string, Pair>()
  for (const pair of pairs) if (pair.near > (best.get(keyOf(pair))?.near ?? 0)) best.set(keyOf(pair), pair)
  return best
}

/** The share of the words' weight that has a counterpart; a misspelt word weighs what it was meant to be. */
function shareOf(
  words: readonly string[],
  pairOf: ReadonlyMap<string, Pair>,
  weigh: (word: string) => number,
): number {
  let all = 0
  let common = 0
  for (const word of words) {
    const pair = pairOf.get(word)
    const weight = weigh(pair?.other ?? word)
    all += weight
    common += weight * (pair?.near ?? 0)
  }
  return all === 0 ? 0 : common / all
}
