import { bytesOfWord } from './low-bytes.ts'

/** Characters that are seen at a time: few enough to stay near the processor. */
const chunkChars = 64 * 1024

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
 * Goes over texts stretch by stretch, always in the same memory; words begin at places that are multiples of four. What is
 * compared reaches at most `margin` characters beyond a stretch.
 */
export function createByteWindow(margin: number) {
  const around = Math.ceil(margin / bytesOfWord + 2) * bytesOfWord
  const bytes = new Uint8Array(chunkChars + 2 * around)
  const buffer = Buffer.from(bytes.buffer)
  const words = new Int32Array(bytes.buffer)
  return {
    *over(text: string): Generator<ByteStretch> {
      for (let from = 0; from < text.length; from += chunkChars) {
        const base = Math.max(0, from - around)
        const shown = text.slice(base, from + chunkChars + around)
        buffer.write(shown, 'latin1')
        bytes.fill(0, shown.length)
        const chars = Math.min(chunkChars, text.length - from)
        const firstWord = (from - base) / bytesOfWord
        yield { bytes, words, base, firstWord, endWord: firstWord + Math.ceil(chars / bytesOfWord) }
      }
    },
  }
}
