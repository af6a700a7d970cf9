import { foldedUnits } from './fold-case.ts'
import { blank } from './fold-line.ts'

const lineFeed = 10
const carriageReturn = 13
const blankUnits = [...foldedUnits.keys()].filter((unit) => blank.test(String.fromCharCode(unit)))

/** Classes of units that no literal tells apart, of line breaks, and of blanks. */
export const otherClass = 0
export const breakClass = 1
export const blankClass = 2

/**
 * The classes of UTF-16 units for some literals, folded by case: units that no literal tells apart are one class, so the
 * automaton's table stays small, and units that only differ in case are too.
 */
export function classifyUnits(literals: readonly string[]) {
  const classOfFolded = new Uint16Array(0x10000).fill(otherClass)
  let classes = blankClass + 1
  for (const literal of literals)
    for (let at = 0; at < literal.length; at++) {
      const unit = literal.charCodeAt(at)
      if (classOfFolded[unit] === otherClass) classOfFolded[unit] = classes++
    }
  const classOfUnit = foldedUnits.map((folded) => classOfFolded[folded] as number)
  for (const unit of blankUnits) classOfUnit[unit] = blankClass
  classOfUnit[lineFeed] = breakClass
  classOfUnit[carriageReturn] = breakClass
  return { classOfUnit, classes }
}
