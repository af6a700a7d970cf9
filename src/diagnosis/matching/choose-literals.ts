import type { LinePattern } from './line-pattern.ts'

/** The literals to look for, and the numbers of the patterns that are confirmed where each is found. */
export interface ChosenLiterals {
  readonly literals: readonly string[]
  readonly ownersOfLiteral: readonly (readonly number[])[]
}

/** One literal a pattern: the one that fewest patterns share, then the longest. */
export function chooseLiterals(patterns: readonly LinePattern[]): ChosenLiterals {
  const shares = new Map<string, number>()
  for (const { literals } of patterns)
    for (const literal of new Set(literals)) shares.set(literal, (shares.get(literal) ?? 0) + 1)

  const owners = new Map<string, number[]>()
  patterns.forEach((pattern, number) => {
    const [best] = [...pattern.literals].sort(
      (a, b) => (shares.get(a) ?? 0) - (shares.get(b) ?? 0) || b.length - a.length,
    )
    if (best === undefined) throw new Error('A pattern without a literal cannot be looked for')
    const known = owners.get(best)
    if (known) known.push(number)
    else owners.set(best, [number])
  })
  return { literals: [...owners.keys()], ownersOfLiteral: [...owners.values()] }
}
