import { once } from './once.ts'
import { pieceChars } from './piece.ts'
import { type Place, placeOfLine } from './place.ts'
import { lengthOfLine, type ReportLines } from './report-lines.ts'

/** A spot is a line and a part of it in one number; no line has as many parts. */
const partsPerLine = 2 ** 20
const lineOf = (spot: number): number => Math.floor(spot / partsPerLine)

/** The number of a part of a line; rises with the line, and in it with the part. */
export const spotOf = (line: number, part: number): number => line * partsPerLine + part

/** Places of which only few may be looked at, so each is made when it is. */
export interface PlaceList {
  readonly length: number
  /** Most characters of all pieces together. */
  readonly chars: number
  at(index: number): Place
}

/** Makes lists of places from spots; what two lists share is read only once. */
export function createPlaceLists(lines: ReportLines): (spots: readonly number[]) => PlaceList {
  const placeAt = once((spot: number) => placeOfLine(lines, lineOf(spot), spot % partsPerLine))
  return (spots) => ({
    length: spots.length,
    chars: spots.reduce((sum, spot) => sum + pieceChars(lengthOfLine(lines, lineOf(spot))), 0),
    at: (index) => placeAt(spots[index] as number),
  })
}
