import { bytesOfWord, caseBits } from './low-bytes.ts'

/** Up to eight low bytes of a text with their case bits set, as two words; what is beyond its size is zero. */
export interface Gram {
  readonly low: number
  readonly high: number
}

const maxGramChars = 2 * bytesOfWord

const scratch = new Uint8Array(maxGramChars)
const scratchWords = new Int32Array(scratch.buffer)
const read = (mask: Gram): Gram => ({
  low: ((scratchWords[0] as number) | caseBits) & mask.low,
  high: ((scratchWords[1] as number) | caseBits) & mask.high,
})
const masks = Array.from({ length: maxGramChars + 1 }, (_, chars): Gram => {
  scratch.fill(0xff, 0, chars).fill(0, chars)
  return { low: scratchWords[0] as number, high: scratchWords[1] as number }
})

/** What is left of two words in a gram of so many characters. */
export const gramMask = (chars: number): Gram => masks[chars] as Gram

/** The gram of so many characters of a text at a place. */
export function gramAt(text: string, at: number, chars: number): Gram {
  for (let index = 0; index < chars; index++) scratch[index] = text.charCodeAt(at + index)
  return read(gramMask(chars))
}

/** Two odd multipliers (Knuth's, and one of MurmurHash3's) that leave the high bits of their products well mixed. */
export const lowMultiplier = 0x9e3779b1 | 0
export const highMultiplier = 0x85ebca6b | 0

/** A number of so many bits for a gram. */
export const hashGram = (low: number, high: number, bits: number): number =>
  Math.imul(low ^ Math.imul(high, highMultiplier), lowMultiplier) >>> (32 - bits)
