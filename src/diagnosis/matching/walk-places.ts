import { type Allowance, type Look, lookWork } from './confirmer.ts'
import type { Places } from './find-places.ts'
import type { PatternHit } from './matcher.ts'
import type { Place } from './place.ts'

/** A walk over the places of one pattern, which can pause and go on. */
export interface Walk {
  /**
   * Looks at places until enough is found, all are seen, or the next one costs more than the allowance has left. Returns
   * false in the last case; with `insist` it looks at what it can pay for, and leaves out the rest.
   */
  go(allowance: Allowance, insist: boolean): boolean
  /** What was found so far, in the order of the lines. */
  hits(): readonly PatternHit[]
}

/**
 * Begins a walk: from both ends in turn, the last place first, until each end has `hitsAtEachEnd` or the ends meet, since
 * what ends a report tells most; then over what was read in another way.
 */
export function startWalk(
  { kept, dropped, reread }: Places,
  hitsAtEachEnd: number,
  look: (place: Place, allowance: Allowance) => Look,
): Walk {
  const first: PatternHit[] = []
  const last: PatternHit[] = []
  const inReread: PatternHit[] = []
  let [low, high, nextReread] = [0, kept.length - 1, 0]
  let fromEnd = true

  const isFull = (hits: readonly PatternHit[]) => hits.length >= hitsAtEachEnd
  /** The place to look at next, where its hit goes, and how to step over it. */
  function next(): readonly [Place, PatternHit[], () => void] | undefined {
    if (low <= high && !(isFull(first) && isFull(last))) {
      if (isFull(fromEnd ? last : first)) fromEnd = !fromEnd
      const turn = () => {
        if (fromEnd) high--
        else low++
        fromEnd = !fromEnd
      }
      return [kept.at(fromEnd ? high : low), fromEnd ? last : first, turn]
    }
    const place = reread[nextReread]
    return place && !isFull(inReread) ? [place, inReread, () => nextReread++] : undefined
  }

  return {
    go(allowance, insist) {
      let complete = true
      for (let step = next(); step !== undefined; step = next()) {
        const [place, hits, turn] = step
        const seen = look(place, allowance)
        if (seen.kind === 'skipped') {
          complete = false
          if (!insist || allowance.left < lookWork) return false
        }
        if (seen.kind === 'found') hits.push(...seen.hits)
        turn()
      }
      return complete && !(dropped && !(isFull(first) && isFull(last)))
    },
    hits: () => inOrder([...inReread, ...first, ...last.toReversed()]),
  }
}

/**
 * Parts of a long line and stretches of rows overlap, so what is found may be found twice. Of a line that was escaped, what
 * was meant comes before how it is written.
 */
const inOrder = (hits: readonly PatternHit[]): readonly PatternHit[] =>
  [...hits]
    .sort((a, b) => a.line - b.line || a.rows - b.rows)
    .filter((hit, index, all) => hit.line !== all[index - 1]?.line || hit.rows !== all[index - 1]?.rows)
