import type { Automaton } from './automaton.ts'
import { type Piece, partAt, pieceChars, readPiece } from './piece.ts'
import type { ReportLines } from './report-lines.ts'

/** Places kept of a literal: this many first and as many last ones. Bounds memory and the looks that follow. */
const keptAtEachEnd = 2_000

/** A line, or a part of a very long one, that holds a literal. */
export interface Place {
  readonly line: number
  readonly part: number
  readonly chars: number
  /** Its folded text; read once, at the first look. */
  readonly piece: () => Piece
}

/** Where a literal stands, in the order of the report. */
export interface Places {
  readonly kept: readonly Place[]
  /** Some in the middle were too many to keep. */
  readonly dropped: boolean
}

/** Finds the places of all literals in one pass; undefined for a literal that is nowhere. */
export function findPlaces(
  automaton: Automaton,
  literals: number,
  lines: ReportLines,
): readonly (Places | undefined)[] {
  const found: (ReturnType<typeof createCollection> | undefined)[] = new Array(literals).fill(undefined)
  let current: Place | undefined
  automaton.scan(lines.text, (literal, line, lineStart, end) => {
    const text = lines.original[line] as string
    const part = partAt(text.length, end - lineStart)
    if (current?.line !== line || current.part !== part) current = placeOf(text, line, part)
    const collection = found[literal] ?? createCollection()
    found[literal] = collection
    collection.add(current)
  })
  return found.map((collection) => collection?.places())
}

function placeOf(text: string, line: number, part: number): Place {
  let piece: Piece | undefined
  return {
    line,
    part,
    chars: pieceChars(text.length),
    piece: () => {
      piece ??= readPiece(text, part)
      return piece
    },
  }
}

function createCollection() {
  const first: Place[] = []
  let last: Place[] = []
  let dropped = false
  let latest: Place | undefined
  return {
    add(place: Place) {
      if (place === latest) return
      latest = place
      if (first.length < keptAtEachEnd) first.push(place)
      else if (last.push(place) === 2 * keptAtEachEnd) {
        last = last.slice(keptAtEachEnd)
        dropped = true
      }
    },
    places: (): Places => ({
      kept: [...first, ...last.slice(-keptAtEachEnd)],
      dropped: dropped || last.length > keptAtEachEnd,
    }),
  }
}
