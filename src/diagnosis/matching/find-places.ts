import { findMeantLines, type MeantLine } from './find-meant-lines.ts'
import { createLineFinder } from './line-finder.ts'
import { type GramAllowance, type LiteralIndex, mostGrams } from './literal-index.ts'
import { findOddLines, type OddLines } from './odd-lines.ts'
import { once } from './once.ts'
import { ownStretch, partAt, partOf, partsOf } from './piece.ts'
import { type Place, placeOfMeant, placeOfRows } from './place.ts'
import { createPlaceLists, type PlaceList, spotOf } from './place-list.ts'
import { lengthOfLine, lineAt, type ReportLines } from './report-lines.ts'
import { scanFolded, type ToScan } from './scan-folded.ts'
import { createSpotCollection } from './spots.ts'
import { findWrappedRows, joinRows, type WrappedRows } from './wrapped-rows.ts'

/** Where a literal may stand. */
export interface Places {
  /** In the order of the report. */
  readonly kept: PlaceList
  /** Some in the middle were too many to keep. */
  readonly dropped: boolean
  /** What lines may have been before something was done to them, and rows that may have been one line. */
  readonly reread: readonly Place[]
}

export interface FoundPlaces {
  /** By the literal's index. */
  readonly places: ReadonlyMap<number, Places>
  /** The text is so full of what begins like literals, or of rows in boxes, that some were passed over. */
  readonly partial: boolean
}

/**
 * Finds the places of all literals. Ordinary lines are scanned as they are; lines that folding changes by more than case,
 * what lines may have been once, and rows that may have been one line, are scanned as folded.
 */
export function findPlaces(index: LiteralIndex, lines: ReportLines): FoundPlaces {
  const collection = createSpotCollection()
  const oddLines = findOddLines(lines)
  const rereadOf = new Map<number, Set<MeantLine | WrappedRows>>()
  const addReread = (literal: number, seen: MeantLine | WrappedRows) =>
    rereadOf.set(literal, (rereadOf.get(literal) ?? new Set()).add(seen))
  const grams = { left: mostGrams }
  scanAsWritten(index, lines, oddLines, grams, collection.add)
  scanFolded(index, oddParts(lines, oddLines), grams, collection.add)
  const rows = findWrappedRows(lines, oddLines)
  scanFolded(
    index,
    findMeantLines(lines).map((seen) => ({ text: seen.text, seen })),
    grams,
    addReread,
  )
  scanFolded(index, wrappedTexts(lines, rows.kept), grams, addReread)
  const listOf = createPlaceLists(lines)
  const placeOf = once((seen: MeantLine | WrappedRows) =>
    'line' in seen ? placeOfMeant(seen) : placeOfRows(lines, seen),
  )
  const spots = collection.spots()
  return {
    places: new Map(
      [...new Set([...spots.keys(), ...rereadOf.keys()])].map((literal) => {
        const { kept = [], dropped = false } = spots.get(literal) ?? {}
        const reread = [...(rereadOf.get(literal) ?? [])].map(placeOf)
        return [literal, { kept: listOf(kept), dropped, reread }]
      }),
    ),
    partial: grams.left < 0 || rows.dropped,
  }
}

function scanAsWritten(
  index: LiteralIndex,
  lines: ReportLines,
  odd: OddLines,
  grams: GramAllowance,
  add: (literal: number, spot: number) => void,
): void {
  const lineOf = createLineFinder(lines.starts)
  const onLiteral = (literal: number, end: number) => {
    const line = lineOf(end - 1)
    if (odd.has(line)) return
    add(literal, spotOf(line, partAt(lengthOfLine(lines, line), end - 1 - (lines.starts[line] as number))))
  }
  index.scan(lines.text, onLiteral, grams)
}

function* oddParts(lines: ReportLines, oddLines: OddLines): Generator<ToScan<number>> {
  for (const line of oddLines.list) {
    const text = lineAt(lines, line)
    for (let part = 0; part < partsOf(text.length); part++)
      yield {
        text: partOf(text, part).text,
        seen: spotOf(line, part),
        own: ownStretch(text, part),
      }
  }
}

function* wrappedTexts(lines: ReportLines, wrapped: readonly WrappedRows[]): Generator<ToScan<WrappedRows>> {
  for (const rows of wrapped) yield { text: joinRows(lines, rows), seen: rows }
}
