import type { Allowance, Look } from './confirmer.ts'
import type { PatternHit } from './matcher.ts'
import type { Place, Places } from './places.ts'

/** Hits kept of a pattern from each end: the first show how it began, the last how it ended. */
const hitsAtEachEnd = 20

/** What was found of one pattern. */
export interface Walk {
  /** In the order of their lines, one a line. */
  readonly hits: readonly PatternHit[]
  /** A place that might have mattered was not looked at. */
  readonly partial: boolean
}

/**
 * Looks at the places of a pattern from both ends in turn, the last one first, until each end has its hits, the ends
 * meet, or the allowance is spent: what ends a report tells most.
 */
export function walkPlaces(
  places: Places,
  look: (place: Place, allowance: Allowance) => Look,
  allowance: Allowance,
): Walk {
  const { kept, dropped } = places
  const first: PatternHit[] = []
  const last: PatternHit[] = []
  let partial = false
  let [low, high] = [0, kept.length - 1]
  let fromEnd = true
  while (low <= high && (first.length < hitsAtEachEnd || last.length < hitsAtEachEnd)) {
    if ((fromEnd ? last : first).length >= hitsAtEachEnd) fromEnd = !fromEnd
    const place = kept[fromEnd ? high-- : low++] as Place
    const seen = look(place, allowance)
    if (seen.kind === 'skipped') partial = true
    if (seen.kind === 'found') (fromEnd ? last : first).push({ line: place.line, captures: seen.captures })
    fromEnd = !fromEnd
  }
  const full = first.length >= hitsAtEachEnd && last.length >= hitsAtEachEnd
  return { hits: onePerLine([...first, ...last.reverse()]), partial: partial || (dropped && !full) }
}

/** Parts of a long line overlap, so what is found may be found twice. */
const onePerLine = (hits: readonly PatternHit[]): readonly PatternHit[] =>
  hits.filter((hit, index) => hit.line !== hits[index - 1]?.line)
