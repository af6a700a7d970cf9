import { readFileSync } from 'node:fs'

/** Bytes of a text that are seen at a time: few enough to stay near the processor. */
export const chunkBytes = 64 * 1024
/** As many may stand before them, and after them. */
export const marginBytes = 4 * 1024
/** A filter stays near the processor too. */
export const maxFilterBytes = 128 * 1024
const bytesOfUnit = 2
const bytesOfWord = 4
const bytesOfNote = 4
const bytesReadBeyond = 32

// What the memory holds: text, notes, filters.
const textBytes = chunkBytes + 2 * marginBytes + bytesReadBeyond
/** One for each unit, and one that is written before it is known not to count. */
const mostNotes = chunkBytes / bytesOfUnit + 1
const notesAt = textBytes
const filtersAt = notesAt + mostNotes * bytesOfNote
const maxFilters = 3
const pageBytes = 64 * 1024
const memory = new WebAssembly.Memory({
  initial: Math.ceil((filtersAt + maxFilters * maxFilterBytes) / pageBytes),
})
const text = Buffer.from(memory.buffer, 0, textBytes)

/** The functions of assembly/kernel.ts. */
interface Kernel {
  noteLineFeeds(from: number, end: number, notes: number): number
  noteOddUnits(from: number, end: number, notes: number): number
  noteGrams(
    from: number,
    end: number,
    notes: number,
    filter: number,
    lowMask: number,
    highMask: number,
    smallMask: number,
    lowMultiplier: number,
    highMultiplier: number,
    shift: number,
  ): number
}

const compiled = new WebAssembly.Module(readFileSync(new URL('kernel.wasm', import.meta.url)))
const kernel = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Kernel

/** What the function called last has noted; there is one memory, so nobody may stop between a call and reading its notes. */
export const notes = new Int32Array(memory.buffer, notesAt, mostNotes)

/** A stretch of a text in which something was noted: places from `from` on, `count` of them. */
export interface Noted {
  readonly from: number
  readonly count: number
}

/** Notes the line feeds of a text, stretch by stretch. */
export const notingLineFeeds = (whole: string): Generator<Noted> => notingUnits(whole, kernel.noteLineFeeds)

/** Notes what is beyond ASCII, control characters but line feeds, and spaces before a space. */
export const notingOddUnits = (whole: string): Generator<Noted> => notingUnits(whole, kernel.noteOddUnits)

/** Stands after a text. */
const nothingNoted = '.'

function* notingUnits(whole: string, note: Kernel['noteLineFeeds']): Generator<Noted> {
  const chunkUnits = chunkBytes / bytesOfUnit
  for (let from = 0; from < whole.length; from += chunkUnits) {
    // The unit after a stretch is needed to tell whether its last space is one of two.
    const written = text.write(whole.slice(from, from + chunkUnits + 1), 'utf16le')
    text.fill(nothingNoted, written, written + bytesReadBeyond, 'utf16le')
    const end = Math.min(chunkUnits, whole.length - from) * bytesOfUnit
    yield { from, count: note(0, end, notesAt) }
  }
}

/** The low bytes of a text that was written with `writeLowBytes`, and the same by fours. */
export const textBytesWritten = new Uint8Array(memory.buffer, 0, textBytes)
export const textWordsWritten = new Int32Array(memory.buffer, 0, Math.floor(textBytes / bytesOfWord))

/** Writes the low byte of each unit of a text that is at most a chunk and both margins long. */
export function writeLowBytes(part: string): void {
  const written = text.write(part, 'latin1')
  text.fill(0, written, written + bytesReadBeyond)
}

/** Tells words that begin one of many grams from nearly all others. */
export interface GramFilter {
  /** A bit for each hash. */
  readonly bits: Uint8Array
  /** Which of the filters that are used in turn it is. */
  readonly slot: number
  readonly lowMask: number
  readonly highMask: number
  readonly smallMask: number
  readonly lowMultiplier: number
  readonly highMultiplier: number
  readonly shift: number
}

const filterInSlot: (Uint8Array | undefined)[] = []

/** Notes words of the bytes written that pass a filter; returns how many. */
export function noteGrams(firstWord: number, endWord: number, filter: GramFilter): number {
  const at = filtersAt + filter.slot * maxFilterBytes
  if (filterInSlot[filter.slot] !== filter.bits) {
    new Uint8Array(memory.buffer, at).set(filter.bits)
    filterInSlot[filter.slot] = filter.bits
  }
  return kernel.noteGrams(
    firstWord * bytesOfWord,
    endWord * bytesOfWord,
    notesAt,
    at,
    filter.lowMask,
    filter.highMask,
    filter.smallMask,
    filter.lowMultiplier,
    filter.highMultiplier,
    filter.shift,
  )
}
