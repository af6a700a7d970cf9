import type { Steps } from '../steps.ts'
import type { LinePattern } from './line-pattern.ts'
import type { WindowedLiteral } from './literal-index.ts'
import { choosingWindows, type RareWindow } from './rare-window.ts'

/** The literals to look for, and the numbers of the patterns that are confirmed where each is found. */
export interface ChosenLiterals {
  readonly literals: readonly WindowedLiteral[]
  readonly ownersOfLiteral: readonly (readonly number[])[]
}

const patternsPerStep = 1_000

/**
 * One literal a pattern: the one with the rarest window, by what stands in all literals and in a corpus of ordinary text
 * where there is one. Some patterns a step.
 */
export function* choosingLiterals(
  patterns: readonly LinePattern[],
  corpus: readonly string[],
): Steps<ChosenLiterals> {
  const rarestWindow = yield* choosingWindows(patterns, corpus)
  const windows = new Map<string, RareWindow>()
  const windowOf = (literal: string): RareWindow => {
    const window = windows.get(literal) ?? rarestWindow(literal)
    windows.set(literal, window)
    return window
  }
  const owners = new Map<string, number[]>()
  for (const [number, { literals }] of patterns.entries()) {
    const [first = '', ...others] = literals
    let best = first
    for (const other of others) if (windowOf(other).count < windowOf(best).count) best = other
    const known = owners.get(best)
    if (known) known.push(number)
    else owners.set(best, [number])
    if (number % patternsPerStep === 0) yield
  }
  return {
    literals: [...owners.keys()].map((literal) => ({ literal, window: windowOf(literal).at })),
    ownersOfLiteral: [...owners.values()],
  }
}
