import type { ByteStretch } from './byte-window.ts'
import { gramMask, hashGram, highMultiplier, lowMultiplier } from './gram.ts'
import { maxFilterBytes, noteGrams, notes } from './kernel/kernel.ts'
import { caseBits } from './low-bytes.ts'

/** Numbers of a gram to look for: its two words, the literal that it tells of, and its place in that literal. */
export type GramRow = readonly [low: number, high: number, literal: number, offset: number]
/** How many numbers a row has. */
export const gramRowLength = 4

/** Sizes that are looked for at once; grams of one are never those of the other. */
export type GramSizes = readonly [large: number, small?: number]

/** Bits of the filter for each gram: one word in 32 passes it by chance. */
const filterBitsEach = 64
const bucketShift = 4
/** 16 KB, which is near the processor anyway. */
const minFilterBits = 17
/** Only where there are many grams is it few bits for each. */
const maxFilterBits = Math.log2(8 * maxFilterBytes)

/** Tells which of many grams a text holds. */
export interface GramTable {
  /**
   * Calls `onGram` for each row whose gram begins a word in a stretch of the text, and stops where it has been called
   * `limit` times. Returns how often it was called. Cost: two looks into a small table a word.
   */
  scan(stretch: ByteStretch, limit: number, onGram: OnGram): number
}

type OnGram = (literal: number, offset: number, word: number) => void

/**
 * Builds the table from rows (see `GramRow`), one after the other, whose grams are of one or two sizes, the second of at
 * most four characters: 8 bytes a gram for the filter, 24 for the rest. Tables that are used in turn have a slot each.
 */
export function createGramTable(
  unsorted: Int32Array,
  [large, small = large]: GramSizes,
  slot: number,
): GramTable {
  const wanted = Math.ceil(Math.log2((unsorted.length / gramRowLength) * filterBitsEach + 1))
  const bits = Math.min(maxFilterBits, Math.max(minFilterBits, wanted))
  const filterBits = new Uint8Array(2 ** (bits - 3))
  const firstOfBucket = new Int32Array(2 ** (bits - bucketShift) + 1)
  const bucketOf = (low: number, high: number): number => hashGram(low, high, bits) >>> bucketShift
  for (let at = 0; at < unsorted.length; at += gramRowLength) {
    const hash = hashGram(unsorted[at] as number, unsorted[at + 1] as number, bits)
    filterBits[hash >>> 3] = (filterBits[hash >>> 3] as number) | (1 << (hash & 7))
    const next = (hash >>> bucketShift) + 1
    firstOfBucket[next] = (firstOfBucket[next] as number) + gramRowLength
  }
  for (let bucket = 1; bucket < firstOfBucket.length; bucket++)
    firstOfBucket[bucket] = (firstOfBucket[bucket] as number) + (firstOfBucket[bucket - 1] as number)
  // Rows of a bucket lie together, so that looking at one touches one place in memory.
  const rows = new Int32Array(unsorted.length)
  const nextOfBucket = firstOfBucket.slice()
  for (let at = 0; at < unsorted.length; at += gramRowLength) {
    const bucket = bucketOf(unsorted[at] as number, unsorted[at + 1] as number)
    const row = nextOfBucket[bucket] as number
    nextOfBucket[bucket] = row + gramRowLength
    for (let index = 0; index < gramRowLength; index++) rows[row + index] = unsorted[at + index] as number
  }

  const { low: lowMask, high: highMask } = gramMask(large)
  const { low: smallMask } = gramMask(small)
  const shift = 32 - bits
  const filter = {
    bits: filterBits,
    slot,
    lowMask,
    highMask,
    smallMask,
    lowMultiplier,
    highMultiplier,
    shift,
  }

  /** Tells the rows with a gram; returns how many, at most the limit and one. */
  function tell(low: number, high: number, word: number, limit: number, onGram: OnGram): number {
    const bucket = bucketOf(low, high)
    const end = firstOfBucket[bucket + 1] as number
    let calls = 0
    for (let row = firstOfBucket[bucket] as number; row < end; row += gramRowLength) {
      if (rows[row] !== low || rows[row + 1] !== high) continue
      if (calls++ >= limit) return calls
      onGram(rows[row + 2] as number, rows[row + 3] as number, word)
    }
    return calls
  }

  return {
    scan({ words, firstWord, endWord }, limit, onGram) {
      const count = noteGrams(firstWord, endWord, filter)
      let calls = 0
      for (let note = 0; note < count && calls <= limit; note++) {
        const word = firstWord + (notes[note] as number)
        const low = (words[word] as number) | caseBits
        const high = (words[word + 1] as number) | caseBits
        calls += tell(low & lowMask, high & highMask, word, limit - calls, onGram)
        if (small !== large) calls += tell(low & smallMask, 0, word, limit - calls, onGram)
      }
      return calls
    },
  }
}
