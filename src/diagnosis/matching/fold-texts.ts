import { foldedUnits } from './fold-case.ts'
import { blankUnits } from './fold-line.ts'
import { textOfUnits, unitScratch } from './unit-scratch.ts'

const lineFeed = 10
const space = 0x20

/**
 * Texts as literals are looked for in them: case folded and runs of blanks as one space, each text a line. What stands at
 * the ends of lines stays, as it hides no literal.
 */
export function foldTexts(texts: readonly string[]): {
  readonly text: string
  readonly starts: readonly number[]
} {
  const starts: number[] = []
  const units = unitScratch(texts.reduce((sum, { length }) => sum + length + 1, 0))
  let end = 0
  for (const text of texts) {
    starts.push(end)
    let afterBlank = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const isBlank = blankUnits[unit] as number
      if ((isBlank & afterBlank) === 0) units[end++] = isBlank === 0 ? (foldedUnits[unit] as number) : space
      afterBlank = isBlank
    }
    units[end++] = lineFeed
  }
  return { text: textOfUnits(units, end), starts }
}
