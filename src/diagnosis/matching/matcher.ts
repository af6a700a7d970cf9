import { createAutomaton } from './automaton.ts'
import { createConfirmer } from './confirmer.ts'
import type { LinePattern } from './line-pattern.ts'
import type { ReportLines } from './report-lines.ts'

/** Where a pattern was found: index of the line in the report, and what its placeholders stood for. */
export interface PatternHit {
  readonly line: number
  readonly captures: Readonly<Record<string, string>>
}

export interface PatternHits {
  /** Hits by pattern number, in the order of their lines. */
  readonly hits: ReadonlyMap<number, readonly PatternHit[]>
  /** The budget for confirming ran out; what came after was not looked at. */
  readonly partial: boolean
}

export interface Matcher {
  /** Finds all patterns in one pass; confirming is bounded, see confirmer.ts. */
  find(lines: ReportLines): PatternHits
}

/** A pattern that is on every line of a log needs no more hits than this. */
const maxHitsPerPattern = 20

/** Builds the matcher for numbered patterns. */
export function createMatcher(patterns: readonly LinePattern[]): Matcher {
  const { literals, ownersOfLiteral } = chooseLiterals(patterns)
  const automaton = createAutomaton(literals)
  const confirmer = createConfirmer(patterns)

  return {
    find(lines) {
      const folded = lines.pieces.map((piece) => piece.toLowerCase())
      const hits = new Map<number, PatternHit[]>()
      const lastPieceOfLiteral = new Int32Array(literals.length).fill(-1)
      const confirming = confirmer.start()
      automaton.scan(folded.join('\n'), (literal, piece) => {
        if (lastPieceOfLiteral[literal] === piece) return
        lastPieceOfLiteral[literal] = piece
        for (const number of ownersOfLiteral[literal] ?? []) {
          const found = hits.get(number)
          const line = lines.lineOfPiece[piece] as number
          if (found && (found.length >= maxHitsPerPattern || found.at(-1)?.line === line)) continue
          const captures = confirming.confirm(number, lines.pieces[piece] as string, folded[piece] as string)
          if (captures === undefined) continue
          if (found) found.push({ line, captures })
          else hits.set(number, [{ line, captures }])
        }
      })
      return { hits, partial: confirming.exhausted() }
    },
  }
}

/** One literal a pattern: the one that fewest patterns share, then the longest. */
function chooseLiterals(patterns: readonly LinePattern[]) {
  const shares = new Map<string, number>()
  for (const { literals } of patterns)
    for (const literal of new Set(literals)) shares.set(literal, (shares.get(literal) ?? 0) + 1)

  const numberOfLiteral = new Map<string, number>()
  const ownersOfLiteral: number[][] = []
  patterns.forEach((pattern, number) => {
    const [best] = [...pattern.literals].sort(
      (a, b) => (shares.get(a) ?? 0) - (shares.get(b) ?? 0) || b.length - a.length,
    )
    if (best === undefined) throw new Error('A pattern without a literal cannot be looked for')
    const known = numberOfLiteral.get(best)
    if (known !== undefined) {
      ownersOfLiteral[known]?.push(number)
      return
    }
    numberOfLiteral.set(best, ownersOfLiteral.length)
    ownersOfLiteral.push([number])
  })
  return { literals: [...numberOfLiteral.keys()], ownersOfLiteral }
}
