import type { Steps } from '../steps.ts'
import type { LinePattern } from './line-pattern.ts'
import type { WindowedLiteral } from './literal-index.ts'
import { createWindowCounter, type WindowCounter } from './rare-window.ts'

/** The literals to look for, and the numbers of the patterns that are confirmed where each is found. */
export interface ChosenLiterals {
  readonly literals: readonly WindowedLiteral[]
  readonly ownersOfLiteral: readonly (readonly number[])[]
}

const patternsPerStep = 1_000

/** Of all patterns, so many may be new by and by before everything is counted and chosen again. */
const maxFreshShare = 0.1

/**
 * Chooses one literal a pattern: the one with the rarest window, by what stands in all literals and in a corpus of ordinary
 * text. What was chosen for a pattern stays while few others change, so that little has to be chosen again; it decides
 * what looking costs, not what is found.
 */
export interface LiteralChooser {
  /** Some patterns a step. */
  choosing(patterns: readonly LinePattern[], corpus: readonly string[]): Steps<ChosenLiterals>
}

/** Starts with nothing chosen. */
export function createLiteralChooser(): LiteralChooser {
  let counter = createWindowCounter()
  let counted: readonly string[] | undefined
  let chosen = new WeakMap<LinePattern, WindowedLiteral>()
  let freshSince = 0

  function* counting(patterns: readonly LinePattern[], corpus: readonly string[]): Steps<void> {
    const fresh = patterns.filter((pattern) => !chosen.has(pattern))
    const isKnown =
      counted?.length === corpus.length && corpus.every((text, index) => text === counted?.[index])
    freshSince += fresh.length
    if (isKnown && freshSince <= patterns.length * maxFreshShare) {
      yield* counter.counting(fresh, [])
      return
    }
    counter = createWindowCounter()
    counted = corpus
    chosen = new WeakMap()
    freshSince = 0
    yield* counter.counting(patterns, corpus)
  }

  return {
    *choosing(patterns, corpus) {
      yield* counting(patterns, corpus)
      const owners = new Map<string, number[]>()
      const windows: WindowedLiteral[] = []
      for (const [number, pattern] of patterns.entries()) {
        const best = chosen.get(pattern) ?? choose(pattern, counter)
        chosen.set(pattern, best)
        const known = owners.get(best.literal)
        if (known) known.push(number)
        else {
          owners.set(best.literal, [number])
          windows.push(best)
        }
        if (number % patternsPerStep === 0) yield
      }
      return { literals: windows, ownersOfLiteral: [...owners.values()] }
    },
  }
}

function choose({ literals }: LinePattern, counter: WindowCounter): WindowedLiteral {
  const windows = literals.map((literal) => ({ literal, ...counter.rarestWindow(literal) }))
  const { literal, at } = windows.reduce((a, b) => (b.count < a.count ? b : a))
  return { literal, window: at }
}
