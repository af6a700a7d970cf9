import { gramMask, highMultiplier, lowMultiplier } from './gram.ts'
import { caseBits, lowBytes } from './low-bytes.ts'

const bits = 18
const shift = 32 - bits

/** How often grams of one size stand in texts, nearly: a few share a count. */
export interface GramCounts {
  /** Counts all grams of a short text. */
  addLiteral(literal: string): void
  /** Counts every fourth gram of a long text. */
  addText(text: string): void
  /** The counts of the grams of a literal, by the place where each begins; good until the next call. */
  of(literal: string): ArrayLike<number>
}

/** Starts with nothing counted; 1 MB. */
export function createGramCounts(gramChars: number): GramCounts {
  const counts = new Uint32Array(2 ** bits)
  const { low: lowMask, high: highMask } = gramMask(gramChars)
  let slots = new Int32Array(1024)
  let found = new Uint32Array(1024)

  const slotOf = (low: number, high: number): number =>
    Math.imul(
      ((low | caseBits) & lowMask) ^ Math.imul((high | caseBits) & highMask, highMultiplier),
      lowMultiplier,
    ) >>> shift

  /** Fills `slots` for each place where a gram begins, and tells how many. */
  function slotsOf(literal: string): number {
    const places = Math.max(0, literal.length - gramChars + 1)
    if (places > slots.length) {
      slots = new Int32Array(places)
      found = new Uint32Array(places)
    }
    const byteAt = (at: number) => literal.charCodeAt(at) & 0xff
    let [low, high] = [0, 0]
    for (let at = 0; at < 8; at++) {
      low = (low >>> 8) | (high << 24)
      high = (high >>> 8) | (byteAt(at) << 24)
    }
    for (let place = 0; place < places; place++) {
      slots[place] = slotOf(low, high)
      low = (low >>> 8) | (high << 24)
      high = (high >>> 8) | (byteAt(place + 8) << 24)
    }
    return places
  }

  const add = (slot: number) => {
    counts[slot] = (counts[slot] as number) + 1
  }
  return {
    addLiteral(literal) {
      const places = slotsOf(literal)
      for (let place = 0; place < places; place++) add(slots[place] as number)
    },
    addText(text) {
      const { words } = lowBytes(text)
      for (let at = 0; at + 1 < words.length; at++) add(slotOf(words[at] as number, words[at + 1] as number))
    },
    of(literal) {
      const places = slotsOf(literal)
      for (let place = 0; place < places; place++) found[place] = counts[slots[place] as number] as number
      return found
    },
  }
}
