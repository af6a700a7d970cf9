/** Set in every byte it makes one of both cases of an ASCII letter, and of few other characters. */
const caseBit = 0x20
/** The same for four bytes at once. */
export const caseBits = 0x20202020
export const bytesOfWord = 4

/** Whether two units have the same low byte, but for the case bit. */
export const sameByte = (a: number, b: number): boolean => (((a ^ b) & 0xff) | caseBit) === caseBit

/**
 * The low byte of each UTF-16 unit of a text, by fours, and a word of zeros after them: a copy that the processor makes at
 * once, in which texts that are the same stay the same. Different characters may become one byte, so what is found in it
 * has to be looked at again.
 */
export function lowBytes(text: string): { readonly bytes: Uint8Array; readonly words: Int32Array } {
  const bytes = new Uint8Array((Math.ceil(text.length / bytesOfWord) + 1) * bytesOfWord)
  Buffer.from(bytes.buffer).write(text, 'latin1')
  return { bytes, words: new Int32Array(bytes.buffer) }
}
