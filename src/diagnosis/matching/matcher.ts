import { createAutomaton } from './automaton.ts'
import { chooseLiterals } from './choose-literals.ts'
import { createConfirmer, workOfLook } from './confirmer.ts'
import type { LinePattern } from './line-pattern.ts'
import { findPlaces, type Place, type Places } from './places.ts'
import type { ReportLines } from './report-lines.ts'
import { walkPlaces } from './walk-places.ts'

/** Where a pattern was found: index of the line in the report, and what its placeholders stood for. */
export interface PatternHit {
  readonly line: number
  readonly captures: Readonly<Record<string, string>>
}

export interface PatternHits {
  /** Hits by pattern number, in the order of their lines: the first and the last ones where there are many. */
  readonly hits: ReadonlyMap<number, readonly PatternHit[]>
  /** The work allowed for a report ran out, so a place that might have mattered was not looked at. */
  readonly partial: boolean
}

export interface Matcher {
  /** Finds all patterns: one pass for their literals, then bounded confirming where a literal was found. */
  find(lines: ReportLines): PatternHits
}

/** Work for one report, in the units of `Expression.workPerChar`: about 60 ms, at worst 200. */
const maxWork = 12_000_000

/** Builds the matcher for numbered patterns. */
export function createMatcher(patterns: readonly LinePattern[]): Matcher {
  const { literals, ownersOfLiteral } = chooseLiterals(patterns)
  const automaton = createAutomaton(literals)
  const confirmer = createConfirmer(patterns)

  /** What is to be confirmed, cheapest first; the order hangs on nothing but the report and the patterns themselves. */
  function tasksOf(lines: ReportLines): readonly Task[] {
    return findPlaces(automaton, literals.length, lines)
      .flatMap((places, literal) => {
        if (places === undefined) return []
        const chars = places.kept.reduce((sum, place) => sum + place.chars, 0)
        return (ownersOfLiteral[literal] ?? []).map((number) => {
          const pattern = patterns[number] as LinePattern
          return { number, places, pattern, work: chars * pattern.workPerChar }
        })
      })
      .sort((a, b) => a.work - b.work || compareTexts(a.pattern.expression, b.pattern.expression))
  }

  return {
    find(lines) {
      const hits = new Map<number, readonly PatternHit[]>()
      let partial = false
      let left = maxWork
      const tasks = tasksOf(lines)
      tasks.forEach(({ number, pattern, places }, index) => {
        // What cheap patterns leave of their equal share goes to the costly ones, so no noisy pattern starves another.
        const share = Math.floor(left / (tasks.length - index))
        const oneLook = workOfLook(pattern, places.kept.at(-1) as Place)
        const allowance = { left: Math.min(left, Math.max(share, oneLook)) }
        left -= allowance.left
        const walk = walkPlaces(places, confirmer.start(number), allowance)
        left += allowance.left
        partial ||= walk.partial
        if (walk.hits.length > 0) hits.set(number, walk.hits)
      })
      return { hits, partial }
    },
  }
}

interface Task {
  readonly number: number
  readonly pattern: LinePattern
  readonly places: Places
  /** At most, in units. */
  readonly work: number
}

/** By code units, so that the order does not hang on the machine's language. */
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
