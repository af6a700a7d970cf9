import { foldedUnits } from './fold-case.ts'
import { blankUnits } from './fold-line.ts'
import { sameByte } from './low-bytes.ts'
import type { ReportLines } from './report-lines.ts'
import { unitScratch } from './unit-scratch.ts'

const space = 0x20
/** In a word of two UTF-16 units: bits that only units beyond ASCII have. */
const beyondAscii = 0xff80ff80
const unitsOfWord = 2
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
  markOddUnits(lines, odd)
  for (const blank of oddBlanks) markLinesWith(blank, lines, odd)
  markLinesWithRuns(lines, odd)
  const list: number[] = []
  for (let line = odd.indexOf(1); line >= 0; line = odd.indexOf(1, line + 1)) list.push(line)
  return { list, has: (line) => odd[line] === 1 }
}

function markOddUnits({ text, starts }: ReportLines, odd: Uint8Array): void {
  const units = unitScratch(chunkUnits)
  const bytes = Buffer.from(units.buffer)
  const words = new Int32Array(units.buffer)
  let line = 0
  const mark = (at: number, unit: number) => {
    if (oddUnits[unit] === 0) return
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++
    odd[line] = 1
  }
  for (let from = 0; from < text.length; from += chunkUnits) {
    const chunk = text.slice(from, from + chunkUnits)
    bytes.write(chunk, 'utf16le')
    const end = Math.floor(chunk.length / unitsOfWord)
    for (let at = nextBeyondAscii(words, 0, end); at < end; at = nextBeyondAscii(words, at + 1, end))
      for (let unit = unitsOfWord * at; unit < unitsOfWord * (at + 1); unit++)
        mark(from + unit, units[unit] as number)
    if (chunk.length % unitsOfWord === 1) mark(from + chunk.length - 1, chunk.charCodeAt(chunk.length - 1))
  }
}

/** A loop of its own, since calls out of it would make it several times slower. */
function nextBeyondAscii(words: Int32Array, from: number, end: number): number {
  let at = from
  while (at < end && ((words[at] as number) & beyondAscii) === 0) at++
  return at
}

function markLinesWith(blank: string, { text, starts }: ReportLines, odd: Uint8Array): void {
  let line = 0
  for (let at = text.indexOf(blank); at >= 0; at = text.indexOf(blank, starts[line])) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++
    odd[line] = 1
    if (++line === starts.length) return
  }
}

/** Blanks before a line's first word are none inside it. */
function markLinesWithRuns({ text, starts }: ReportLines, odd: Uint8Array): void {
  let line = 0
  let from = 0
  for (let at = text.indexOf('  '); at >= 0; at = text.indexOf('  ', from)) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++
    if (at === starts[line]) {
      from = at
      while (text.charCodeAt(from) === space) from++
    } else {
      odd[line] = 1
      const next = starts[line + 1]
      if (next === undefined) return
      from = next
    }
  }
}
