import { foldedUnits } from './fold-case.ts'
import { blankUnits } from './fold-line.ts'
import { sameByte } from './low-bytes.ts'
import type { ReportLines } from './report-lines.ts'
import { unitScratch, writeUnits } from './unit-scratch.ts'

const space = 0x20
/** In a word of two UTF-16 units: bits that only units beyond ASCII have. */
const beyondAscii = 0xff80ff80
const unitsOfWord = 2
const twoSpaces = 0x00200020
/** Read at a time, so that what is copied stays near the processor. */
const chunkUnits = 32 * 1024
const asciiEnd = 0x80
/** Units beyond ASCII that folding makes something else by more than low byte and case bit tell. */
const oddUnits = blankUnits.map((isBlank, unit) =>
  Number(unit >= asciiEnd && (isBlank === 1 || !sameByte(unit, foldedUnits[unit] as number))),
)
const oddBlanks = ['\t', '\v', '\f']

/** Indexes of lines, in their order. */
export interface OddLines {
  readonly list: readonly number[]
  has(line: number): boolean
}

/**
 * The lines in which literals stand otherwise than by their low bytes: folding changes them by more than the case of ASCII
 * letters, since they have other blanks than single spaces, or letters beyond ASCII. Takes a byte a line.
 */
export function findOddLines(lines: ReportLines): OddLines {
  const odd = new Uint8Array(lines.starts.length)
  markSuspects(lines, odd)
  for (const blank of oddBlanks) markLinesWith(blank, lines, odd)
  const list: number[] = []
  for (let line = odd.indexOf(1); line >= 0; line = odd.indexOf(1, line + 1)) list.push(line)
  return { list, has: (line) => odd[line] === 1 }
}

/** Looks more closely wherever a unit stands that is beyond ASCII, or two spaces. */
function markSuspects({ text, starts }: ReportLines, odd: Uint8Array): void {
  const units = unitScratch(chunkUnits)
  const words = new Int32Array(units.buffer)
  let line = 0
  let firstWord = firstWordIn(text, 0)
  const look = (at: number): void => {
    const unit = text.charCodeAt(at)
    const isRun = unit === space && text.charCodeAt(at + 1) === space
    if (!isRun && (oddUnits[unit] ?? 0) === 0) return
    if ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) {
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++
      firstWord = firstWordIn(text, starts[line] as number)
    }
    // A run of blanks before a line's first word is none inside it.
    if (!isRun || at > firstWord) odd[line] = 1
  }
  for (let from = 0; from < text.length; from += chunkUnits) {
    const chunk = text.slice(from, from + chunkUnits)
    writeUnits(chunk, units)
    look(from - 1)
    const count = noteSuspects(words, Math.ceil(chunk.length / unitsOfWord))
    for (let note = 0; note < count; note++) {
      const at = from + unitsOfWord * (notes[note] as number)
      look(at - 1)
      look(at)
      look(at + 1)
    }
  }
}

function firstWordIn(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) === space) at++
  return at
}

const notes = new Int32Array(chunkUnits / unitsOfWord + 1)

/** Notes the words to look at more closely. It calls nobody, which makes it much faster. */
function noteSuspects(words: Int32Array, end: number): number {
  let count = 0
  let before = 0
  for (let at = 0; at < end; at++) {
    const word = words[at] as number
    notes[count] = at
    if ((word & beyondAscii) !== 0 || word === twoSpaces || (before === space && (word & 0xffff) === space))
      count++
    before = word >>> 16
  }
  return count
}

function markLinesWith(blank: string, { text, starts }: ReportLines, odd: Uint8Array): void {
  let line = 0
  for (let at = text.indexOf(blank); at >= 0; at = text.indexOf(blank, starts[line])) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++
    odd[line] = 1
    if (++line === starts.length) return
  }
}
