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

/** Bits of the filter for each gram: one word in 32 passes it by chance. */
const filterBitsEach = 64
const bucketShift = 4
const minFilterBits = 10
/** 128 KB, which stay near the processor; only where there are many grams is it few bits for each. */
const maxFilterBits = 20
/** Words that are noted at a time. */
const maxNotes = 2_048
/** Numbers that are kept of an entry, together, so that looking at it touches one place in memory. */
const rowLength = 4

/** Tells which of many grams a text holds. */
export interface GramTable {
  /**
   * Calls `onGram` for each entry whose gram begins a word in a stretch of the text, and stops where it has been called
   * `limit` times. Returns how often it was called. At least one word must follow the stretch. Cost: two looks into a small table a word.
   */
  scan(words: Int32Array, from: number, end: number, limit: number, onGram: OnGram): number
}

type OnGram = (literal: number, offset: number, word: number) => void

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
  const notes = new Int32Array(maxNotes + 1)

  /**
   * Notes the words from a place on that may begin a gram, until all notes are full. Returns how many there are, and
   * leaves the word to go on from. It calls nobody, which makes it much faster.
   */
  function noteWords(words: Int32Array, from: number, end: number): number {
    let low = (words[from] as number) | caseBits
    let count = 0
    let at = from
    for (; at < end && count < maxNotes; at++) {
      const high = (words[at + 1] as number) | caseBits
      const product = Math.imul((low & lowMask) ^ Math.imul(high & highMask, highMultiplier), lowMultiplier)
      const hash = product >>> shift
      const smallHash = Math.imul(low & smallMask, lowMultiplier) >>> shift
      const bit = (filter[hash >>> 5] as number) & (1 << hash)
      notes[count] = at
      if ((bit | ((filter[smallHash >>> 5] as number) & (1 << smallHash))) !== 0) count++
      low = high
    }
    notes[maxNotes] = at
    return count
  }

  /** Tells the entries with a gram; returns how many, at most the limit and one. */
  function tell(low: number, high: number, word: number, limit: number, onGram: OnGram): number {
    const bucket = hashGram({ low, high }, bits) >>> bucketShift
    const end = (firstOfBucket[bucket + 1] as number) * rowLength
    let calls = 0
    for (let row = (firstOfBucket[bucket] as number) * rowLength; row < end; row += rowLength) {
      if (rows[row] !== low || rows[row + 1] !== high) continue
      if (calls++ >= limit) return calls
      onGram(rows[row + 2] as number, rows[row + 3] as number, word)
    }
    return calls
  }

  return {
    scan(words, start, end, limit, onGram) {
      let calls = 0
      for (let from = start; from < end; from = notes[maxNotes] as number) {
        const count = noteWords(words, from, end)
        for (let note = 0; note < count && calls <= limit; note++) {
          const word = notes[note] as number
          const low = (words[word] as number) | caseBits
          const high = (words[word + 1] as number) | caseBits
          calls += tell(low & lowMask, high & highMask, word, limit - calls, onGram)
          if (small !== large) calls += tell(low & smallMask, 0, word, limit - calls, onGram)
        }
        if (calls > limit) return calls
      }
      return calls
    },
  }
}
