import type { PatternHit } from './matcher.ts'
import type { Place } from './place.ts'

/** Reads some rows of a place as one line. */
type Read = (first: number, rows: number) => PatternHit['captures'] | undefined

/**
 * The fewest rows of a place that still hold what was found in all of them: it ends as early, and then begins as late, as
 * it can. Undefined where one row is enough, since that row is a place of its own.
 */
export function narrowToRows(place: Place, read: Read): PatternHit | undefined {
  const { line } = place
  const counts = Array.from({ length: place.rows }, (_, index) => index + 1)
  const holds = (first: number, rows: number) => read(first, rows) !== undefined
  const end = line + (counts.find((rows) => holds(line, rows)) ?? place.rows)
  const rows = counts.find((count) => holds(end - count, count)) ?? end - line
  if (rows === 1) return undefined
  const captures = read(end - rows, rows)
  return captures && { line: end - rows, rows, captures }
}
