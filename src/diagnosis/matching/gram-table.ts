import { type Gram, gramMask, hashGram, highMultiplier, lowMultiplier } from './gram.ts'
import { caseBits } from './low-bytes.ts'

/** A gram to look for and its size, the literal that it tells of, and its place in that literal. */
export interface GramEntry {
  readonly chars: number
  readonly gram: Gram
  readonly literal: number
  readonly offset: number
}

/** Sizes that are looked for at once; grams of one are never those of the other. */
export type GramSizes = readonly [large: number, small?: number]

/** Bits of the filter for each gram: one word in half as many passes it by chance. */
const filterBitsEach = 64
const bucketShift = 4
const minFilterBits = 10
/** 128 KB, which stay near the processor; only where there are many grams is it few bits for each. */
const maxFilterBits = 20
/** Numbers that are kept of an entry, together, so that looking at it touches one place in memory. */
const rowLength = 4

/** Tells which of many grams a text holds. */
export interface GramTable {
  /**
   * Calls `onGram` for each entry whose gram begins a word of the text, and stops where it has been called `limit` times.
   * Returns how often it was called. Cost: two looks into a small table a word.
   */
  scan(
    words: Int32Array,
    limit: number,
    onGram: (literal: number, offset: number, word: number) => void,
  ): number
}

/**
 * Builds the table for grams of one or two sizes, the second of at most four characters: 8 bytes a gram for the filter,
 * 24 for the rest.
 */
export function createGramTable(entries: readonly GramEntry[], [large, small = large]: GramSizes): GramTable {
  const wanted = Math.ceil(Math.log2(entries.length * filterBitsEach + 1))
  const bits = Math.min(maxFilterBits, Math.max(minFilterBits, wanted))
  const filter = new Int32Array(2 ** (bits - 5))
  const firstOfBucket = new Int32Array(2 ** (bits - bucketShift) + 1)
  const hashes = Int32Array.from(entries, ({ gram }) => hashGram(gram, bits))
  for (const hash of hashes) {
    filter[hash >>> 5] = (filter[hash >>> 5] as number) | (1 << hash)
    const next = (hash >>> bucketShift) + 1
    firstOfBucket[next] = (firstOfBucket[next] as number) + 1
  }
  for (let bucket = 1; bucket < firstOfBucket.length; bucket++)
    firstOfBucket[bucket] = (firstOfBucket[bucket] as number) + (firstOfBucket[bucket - 1] as number)
  const rows = new Int32Array(entries.length * rowLength)
  const nextRow = firstOfBucket.slice()
  entries.forEach(({ gram, literal, offset }, index) => {
    const bucket = (hashes[index] as number) >>> bucketShift
    const row = nextRow[bucket] as number
    nextRow[bucket] = row + 1
    rows.set([gram.low, gram.high, literal, offset], row * rowLength)
  })

  const { low: lowMask, high: highMask } = gramMask(large)
  const { low: smallMask } = gramMask(small)
  const shift = 32 - bits
  const masks = [...new Set([large, small])].map(gramMask)

  /**
   * The first word from a place on that may begin a gram, or the last word's index. A loop of its own, since calls out
   * of it would make it five times slower.
   */
  function nextWord(words: Int32Array, from: number): number {
    const last = words.length - 1
    let low = (words[from] as number) | caseBits
    for (let at = from; at < last; at++) {
      const high = (words[at + 1] as number) | caseBits
      const product = Math.imul((low & lowMask) ^ Math.imul(high & highMask, highMultiplier), lowMultiplier)
      const hash = product >>> shift
      const smallHash = Math.imul(low & smallMask, lowMultiplier) >>> shift
      const bit = (filter[hash >>> 5] as number) & (1 << hash)
      if ((bit | ((filter[smallHash >>> 5] as number) & (1 << smallHash))) !== 0) return at
      low = high
    }
    return last
  }

  return {
    scan(words, limit, onGram) {
      let calls = 0
      for (let at = nextWord(words, 0); at < words.length - 1; at = nextWord(words, at + 1)) {
        for (const mask of masks) {
          const low = ((words[at] as number) | caseBits) & mask.low
          const high = ((words[at + 1] as number) | caseBits) & mask.high
          const bucket = hashGram({ low, high }, bits) >>> bucketShift
          const end = (firstOfBucket[bucket + 1] as number) * rowLength
          for (let row = (firstOfBucket[bucket] as number) * rowLength; row < end; row += rowLength) {
            if (rows[row] !== low || rows[row + 1] !== high) continue
            if (calls++ >= limit) return calls
            onGram(rows[row + 2] as number, rows[row + 3] as number, at)
          }
        }
      }
      return calls
    },
  }
}
