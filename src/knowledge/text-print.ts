/** What can be told of a text without looking at it again: which runs of four letters and digits it may hold. */
export type TextPrint = Uint32Array

const gramLetters = 4
const alphabet = 37
const maxBits = 2 ** 20
const bitsPerLetter = 2
const bitsPerWord = 32
/** Spreads neighbouring numbers over all bits (Knuth's multiplicative hashing). */
const spread = 0x9e3779b1

/** For each ASCII unit its letter or digit, without case, counted from 1; 0 for all that is passed over. */
const letterOf = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const digit = Number.parseInt(String.fromCharCode(unit), alphabet - 1)
  return Number.isNaN(digit) ? 0 : digit + 1
})
/** The two characters beyond ASCII that are ASCII letters when case is ignored. */
const foldedLetters: ReadonlyMap<number, number> = new Map([
  [0x17f, letterOf[0x73] as number],
  [0x212a, letterOf[0x6b] as number],
])

/** Takes a print: about a quarter of the text's size. */
export function printOf(text: string): TextPrint {
  const wanted = Math.min(maxBits, Math.max(bitsPerWord, text.length * bitsPerLetter))
  const print = new Uint32Array(2 ** Math.ceil(Math.log2(wanted)) / bitsPerWord)
  eachGram(text, (gram) => {
    const bit = bitOf(gram, print)
    print[bit >>> 5] = (print[bit >>> 5] as number) | (1 << (bit & 31))
  })
  return print
}

/** The runs of letters and digits that a text must hold to hold this one, however it is spaced, wrapped or cased. */
export function gramsOf(text: string): readonly number[] {
  const grams: number[] = []
  eachGram(text, (gram) => grams.push(gram))
  return grams
}

/** False only where a run does not stand in the text. */
export const mayHold = (print: TextPrint, grams: readonly number[]): boolean =>
  grams.every((gram) => {
    const bit = bitOf(gram, print)
    return ((print[bit >>> 5] as number) & (1 << (bit & 31))) !== 0
  })

/** A print has a power of two of bits. */
const bitOf = (gram: number, print: TextPrint): number =>
  (Math.imul(gram, spread) >>> 8) & (print.length * bitsPerWord - 1)

function eachGram(text: string, tell: (gram: number) => void): void {
  const newest = alphabet ** (gramLetters - 1)
  let gram = 0
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const letter = unit < 0x80 ? (letterOf[unit] as number) : (foldedLetters.get(unit) ?? 0)
    if (letter === 0) continue
    gram = (gram % newest) * alphabet + letter
    if (++letters >= gramLetters) tell(gram)
  }
}
