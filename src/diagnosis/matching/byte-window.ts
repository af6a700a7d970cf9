import {
  chunkBytes,
  marginBytes,
  textBytesWritten,
  textWordsWritten,
  writeLowBytes,
} from './kernel/kernel.ts'
import { bytesOfWord } from './low-bytes.ts'

/** What is compared with a text may be this long. */
export const maxComparedChars = marginBytes - bytesOfWord

/** A stretch of a text as low bytes, with enough around it to compare what begins or ends in it. */
export interface ByteStretch {
  readonly bytes: Uint8Array
  readonly words: Int32Array
  /** Place in the text of the first byte. */
  readonly base: number
  /** The words of the stretch itself. */
  readonly firstWord: number
  readonly endWord: number
}

/**
 * Goes over a text stretch by stretch, always in the same memory, which is the same for all texts: one must be done with
 * before the next begins. Words begin at places that are multiples of four.
 */
export function* stretchesOf(text: string): Generator<ByteStretch> {
  for (let from = 0; from < text.length; from += chunkBytes) {
    const base = Math.max(0, from - marginBytes)
    writeLowBytes(text.slice(base, from + chunkBytes + marginBytes))
    const chars = Math.min(chunkBytes, text.length - from)
    const firstWord = (from - base) / bytesOfWord
    const endWord = firstWord + Math.ceil(chars / bytesOfWord)
    yield { bytes: textBytesWritten, words: textWordsWritten, base, firstWord, endWord }
  }
}
