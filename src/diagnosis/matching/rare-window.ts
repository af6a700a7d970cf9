import type { Steps } from '../steps.ts'
import { createGramCounts, type GramCounts } from './gram-counts.ts'
import type { LinePattern } from './line-pattern.ts'
import { gramCharsFor, placesInWindow, windowsIn } from './literal-index.ts'

/** The window of a literal that fewest other texts hold. */
export interface RareWindow {
  readonly at: number
  /** How often its grams stand in other texts. */
  readonly count: number
}

/** Shorter grams are everywhere, whatever was counted. */
const minTellingGram = 4
const muchMore = 1e9

const patternsPerStep = 1_000

/** Counts what stands in literals and in ordinary texts, and tells the rarest window of a literal. */
export interface WindowCounter {
  /** A text or some patterns a step. */
  counting(patterns: readonly LinePattern[], corpus: readonly string[]): Steps<void>
  rarestWindow(literal: string): RareWindow
}

/** Starts with nothing counted. */
export function createWindowCounter(): WindowCounter {
  const countsOf = new Map<number, GramCounts>()
  const countsFor = (literal: string): GramCounts => {
    const chars = gramCharsFor(literal)
    const known = countsOf.get(chars)
    if (known) return known
    const counts = createGramCounts(chars)
    countsOf.set(chars, counts)
    return counts
  }
  return {
    *counting(patterns, corpus) {
      for (const [number, { literals }] of patterns.entries()) {
        for (const literal of literals) countsFor(literal).addLiteral(literal)
        if (number % patternsPerStep === 0) yield
      }
      for (const text of corpus)
        for (const counts of countsOf.values()) {
          counts.addText(text)
          yield
        }
    },
    rarestWindow: (literal) => rarestWindow(literal, countsFor(literal)),
  }
}

function rarestWindow(literal: string, counts: GramCounts): RareWindow {
  const chars = gramCharsFor(literal)
  const windows = windowsIn(literal)
  const gramCounts = counts.of(literal)
  let count = chars < minTellingGram ? muchMore / chars : 0
  for (let place = 0; place < placesInWindow; place++) count += gramCounts[place] as number
  let best = { at: 0, count }
  for (let at = 1; at < windows; at++) {
    count += (gramCounts[at + placesInWindow - 1] as number) - (gramCounts[at - 1] as number)
    if (count < best.count) best = { at, count }
  }
  return best
}
