import { foldedUnits } from './fold-case.ts'
import { blankUnits } from './fold-line.ts'
import { notes, notingOddUnits } from './kernel/kernel.ts'
import { sameByte } from './low-bytes.ts'
import type { ReportLines } from './report-lines.ts'

const space = 0x20
/** Units that folding makes something else by more than low byte and case bit tell; a space only beside another. */
const oddUnits = blankUnits.map((isBlank, unit) =>
  Number(unit !== space && (isBlank === 1 || !sameByte(unit, foldedUnits[unit] as number))),
)

/** Indexes of lines, in their order. */
export interface OddLines {
  readonly list: readonly number[]
  has(line: number): boolean
}

/**
 * The lines in which literals stand otherwise than by their low bytes: folding changes them by more than the case of ASCII
 * letters, since they have other blanks than single spaces, or letters beyond ASCII. Takes a byte a line.
 */
export function findOddLines({ text, starts }: ReportLines): OddLines {
  const odd = new Uint8Array(starts.length)
  const list: number[] = []
  let line = 0
  const nextLine = () => starts[line + 1] ?? text.length
  /** What stands before this place needs no look. */
  let settled = 0
  for (const { from, count } of notingOddUnits(text))
    for (let note = 0; note < count; note++) {
      const at = from + (notes[note] as number)
      if (at < settled) continue
      while (nextLine() <= at) line++
      const unit = text.charCodeAt(at)
      // A run of spaces before a line's first word is none inside it.
      const indentation = unit === space ? endOfSpaces(text, starts[line] as number) : 0
      if (unit === space ? at < indentation : oddUnits[unit] === 0) {
        settled = indentation
        continue
      }
      odd[line] = 1
      list.push(line)
      settled = nextLine()
    }
  return { list, has: (line) => odd[line] === 1 }
}

function endOfSpaces(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) === space) at++
  return at
}
