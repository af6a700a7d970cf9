import type { PatternHit } from './matcher.ts'
import type { Place } from './place.ts'

/** Reads some rows of a place as one line. */
type Read = (first: number, rows: number) => PatternHit['captures'] | undefined

/**
 * What was found in all rows of a place, each time in the fewest rows that hold it: they end as early, and then begin as
 * late, as they can. Where one row is enough it is a place of its own, and the next is looked for behind it.
 */
export function narrowToRows({ line, rows: all }: Place, read: Read): readonly PatternHit[] {
  const hits: PatternHit[] = []
  const holds = (first: number, rows: number) => read(first, rows) !== undefined
  const counts = (most: number) => Array.from({ length: most }, (_, index) => index + 1)
  for (let first = line; first < line + all; ) {
    const count = counts(line + all - first).find((rows) => holds(first, rows))
    if (count === undefined) break
    const end = first + count
    const rows = counts(count).find((few) => holds(end - few, few)) ?? count
    const captures = rows === 1 ? undefined : read(end - rows, rows)
    if (captures) hits.push({ line: end - rows, rows, captures })
    // Another may begin in the row in which this one ends.
    first = rows === 1 ? end : end - 1
  }
  return hits
}
