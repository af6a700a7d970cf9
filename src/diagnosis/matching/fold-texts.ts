import { foldedUnits } from './fold-case.ts'
import { blankUnits } from './fold-line.ts'
import { textOfUnits, unitScratch, writeUnits } from './unit-scratch.ts'

const lineFeed = 10
const space = 0x20
/** For each UTF-16 unit what it is folded into, by case and as a blank; a line feed stays. */
const foldedIntoUnits = foldedUnits.map((folded, unit) =>
  unit !== lineFeed && blankUnits[unit] === 1 ? space : folded,
)

/**
 * Texts as literals are looked for in them: case folded and runs of blanks as one space, each text a line. What stands at
 * the ends of lines stays, as it hides no literal. About 3 ns a character.
 */
export function foldTexts(texts: readonly string[]): {
  readonly text: string
  readonly starts: readonly number[]
} {
  const joined = texts.join('\n')
  const units = unitScratch(joined.length)
  writeUnits(joined, units)
  const starts = [0]
  let end = 0
  let before = lineFeed
  for (let at = 0; at < joined.length; at++) {
    const unit = foldedIntoUnits[units[at] as number] as number
    // What is written never overtakes what is read.
    if (unit !== space || before !== space) units[end++] = unit
    if (unit === lineFeed) starts.push(end)
    before = unit
  }
  return { text: textOfUnits(units, end), starts }
}
