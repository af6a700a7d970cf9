/** Told of a word found: its number in the list, and where it stands. */
export type OnWord = (word: number, at: number) => void

// Small enough to stay in the processor's nearest cache.
const buckets = 4096
const hash = (first: number, second: number): number => (first * 31 + second) & (buckets - 1)
const hashOf = (word: string): number => hash(word.charCodeAt(0), word.charCodeAt(1))

/** Makes a search for many words of two or more characters in one pass; it tells of them in the order of the text. */
export function createWordFinder(words: readonly string[]): (text: string, onWord: OnWord) => void {
  const startsWord = new Uint8Array(buckets)
  const byStart = new Map<
    number,
    { readonly number: number; readonly word: string; readonly third: string }[]
  >()
  for (const [number, word] of words.entries()) {
    const start = hashOf(word)
    const known = byStart.get(start) ?? []
    known.push({ number, word, third: word.charAt(2) })
    byStart.set(start, known)
    startsWord[start] = 1
  }

  return (text, onWord) => {
    let first = text.charCodeAt(0)
    for (let at = 0; at + 1 < text.length; at++) {
      const second = text.charCodeAt(at + 1)
      const start = hash(first, second)
      first = second
      if (startsWord[start] === 0) continue
      const next = text.charAt(at + 2)
      for (const { number, word, third } of byStart.get(start) ?? [])
        if ((third === next || third === '') && text.startsWith(word, at)) onWord(number, at)
    }
  }
}
