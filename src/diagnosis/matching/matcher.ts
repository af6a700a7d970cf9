import type { Steps } from '../steps.ts'
import { createLiteralChooser, type LiteralChooser } from './choose-literals.ts'
import { type Allowance, createConfirmer, workOfLook } from './confirmer.ts'
import { findPlaces, type Places } from './find-places.ts'
import type { LinePattern } from './line-pattern.ts'
import { indexingLiterals } from './literal-index.ts'
import type { ReportLines } from './report-lines.ts'
import { startWalk, type Walk } from './walk-places.ts'

/** Where a pattern was found, and what its placeholders stood for. */
export interface PatternHit {
  /** Index of the line in the report, or of the first of the rows that were one line. */
  readonly line: number
  readonly rows: number
  readonly captures: Readonly<Record<string, string>>
}

export interface PatternHits {
  /** Hits by pattern number, in the order of their lines: the first and the last ones where there are many. */
  readonly hits: ReadonlyMap<number, readonly PatternHit[]>
  /** Numbers of the patterns that might stand where there was no work left to look. */
  readonly unsure: readonly number[]
  /** Something was not looked at, so there may be more than was found. */
  readonly partial: boolean
}

export interface Matcher {
  /** Finds all patterns: one pass for their literals, then bounded confirming where a literal was found. */
  find(lines: ReportLines, maxWork?: number): PatternHits
}

export interface MatcherOptions {
  /** Ordinary text, which tells the literals that are rare. */
  readonly corpus?: readonly string[]
  /** Patterns of which most hits are wanted, and not only some from each end. */
  readonly wantedOften?: ReadonlySet<number>
  /** Remembers what it chose the last time. */
  readonly chooser?: LiteralChooser
}

/** Most work for one report, in the units of `Expression.workPerChar`: about 60 ms, at worst 200. */
const mostWork = 12_000_000
/** Hits kept of a pattern from each end: the first show how it began, the last how it ended. */
const hitsAtEachEnd = 10
const manyHitsAtEachEnd = 1_000

/** Builds the matcher for numbered patterns, step by step. */
export function* creatingMatcher(
  patterns: readonly LinePattern[],
  { corpus = [], wantedOften = new Set(), chooser = createLiteralChooser() }: MatcherOptions = {},
): Steps<Matcher> {
  const { literals, ownersOfLiteral } = yield* chooser.choosing(patterns, corpus)
  const index = yield* indexingLiterals(literals)
  const confirmer = createConfirmer(patterns)

  /** What is to be confirmed, cheapest first; the order hangs on nothing but the report and the patterns themselves. */
  function tasksOf(found: ReadonlyMap<number, Places>): readonly Task[] {
    return [...found]
      .flatMap(([literal, places]) => {
        const chars = charsOf(places)
        return (ownersOfLiteral[literal] ?? []).map((number) => {
          const pattern = patterns[number] as LinePattern
          const wanted = wantedOften.has(number) ? manyHitsAtEachEnd : hitsAtEachEnd
          return {
            number,
            expression: pattern.expression,
            work: chars * pattern.workPerChar,
            firstLook: workOfFirstLook(pattern, places),
            walk: startWalk(places, wanted, confirmer.start(number)),
          }
        })
      })
      .sort((a, b) => a.work - b.work || compareTexts(a.expression, b.expression))
  }

  return {
    find(lines, maxWork = mostWork) {
      const found = findPlaces(index, lines)
      const tasks = tasksOf(found.places)
      const purse = { left: maxWork }
      // What the first round leaves goes to those it was not enough for.
      const unfinished = shareOut(purse, tasks, false)
      const unsure = shareOut(purse, unfinished, true).map(({ number }) => number)
      const hits = tasks.map(({ number, walk }) => [number, walk.hits()] as const)
      return {
        hits: new Map(hits.filter(([, own]) => own.length > 0)),
        unsure,
        partial: found.partial || unsure.length > 0,
      }
    },
  }
}

interface Task {
  readonly number: number
  readonly expression: string
  /** At most, in units. */
  readonly work: number
  readonly firstLook: number
  readonly walk: Walk
}

/**
 * Lets each task walk for an equal share of what is left, at least for one look; what one of them does not need goes to
 * the next, so no noisy pattern starves another. Returns those that did not get done.
 */
function shareOut(purse: Allowance, tasks: readonly Task[], insist: boolean): readonly Task[] {
  return tasks.filter(({ walk, firstLook }, index) => {
    const share = Math.floor(purse.left / (tasks.length - index))
    const allowance = { left: Math.min(purse.left, Math.max(share, firstLook)) }
    purse.left -= allowance.left
    const done = walk.go(allowance, insist)
    purse.left += allowance.left
    return !done
  })
}

const charsOf = ({ kept, reread }: Places): number =>
  kept.chars + reread.reduce((sum, place) => sum + place.chars, 0)

function workOfFirstLook(pattern: LinePattern, { kept, reread }: Places): number {
  const first = kept.length > 0 ? kept.at(kept.length - 1) : reread[0]
  return first ? workOfLook(pattern, first) : 0
}

/** By code units, so that the order does not hang on the machine's language. */
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
