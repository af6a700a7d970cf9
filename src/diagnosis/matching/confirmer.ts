import type { Expression } from './expression.ts'
import { expressionOf, type LinePattern } from './line-pattern.ts'
import type { PatternHit } from './matcher.ts'
import { narrowToRows } from './narrow-to-rows.ts'
import type { Piece } from './piece.ts'
import type { Place } from './place.ts'

/** Compiled expressions kept at a time: about 22 KB each. */
const maxCompiled = 1_000
/** What a look at a place costs, in the units of `Expression.workPerChar`: to fold it and to search it for literals. */
const lookWorkPerChar = 2
export const lookWork = 50
/** What it costs to put rows together and fold them. */
const joinWorkPerChar = 8
/** What it costs to compile an instruction. Counted even where the expression is at hand, so that results do not vary. */
const compileWork = 300

/** What may still be spent. */
export interface Allowance {
  left: number
}

/** Where it is and what the placeholders stood for; `missed` where it is not, `skipped` where looking costs too much. */
export type Look =
  | { readonly kind: 'found'; readonly hits: readonly PatternHit[] }
  | { readonly kind: 'missed' | 'skipped' }

export interface Confirmer {
  /** Begins with one pattern for one report: gives what looks at a place and takes its work from an allowance. */
  start(pattern: number): (place: Place, allowance: Allowance) => Look
}

/** The most that the first look for a pattern can cost. */
export const workOfLook = ({ instructions, workPerChar }: LinePattern, { chars }: Place): number =>
  lookWork + instructions * compileWork + chars * (lookWorkPerChar + workPerChar)

const nothingElse = {}
const missed: Look = { kind: 'missed' }
const skipped: Look = { kind: 'skipped' }

/** Decides whether a pattern whose literal was seen really stands there; compiles expressions only when they are needed. */
export function createConfirmer(patterns: readonly LinePattern[]): Confirmer {
  const compiled = new Map<number, Expression>()

  function expressionFor(number: number, pattern: LinePattern): Expression {
    const expression = compiled.get(number) ?? expressionOf(pattern)
    compiled.delete(number)
    compiled.set(number, expression)
    if (compiled.size > maxCompiled) compiled.delete(compiled.keys().next().value as number)
    return expression
  }

  return {
    start(number) {
      const pattern = patterns[number] as LinePattern
      const { workPerChar, instructions } = pattern
      let compiling = instructions * compileWork
      const read = (piece: Piece) =>
        pattern.exact === undefined ? expressionFor(number, pattern).match(piece) : nothingElse
      return (place, allowance) => {
        if (!spend(allowance, lookWork + place.chars * lookWorkPerChar)) return skipped
        if (!holdsLiterals(place.piece(), pattern)) return missed
        if (pattern.exact === undefined) {
          if (!spend(allowance, compiling + place.piece().text.length * workPerChar)) return skipped
          compiling = 0
        }
        const captures = read(place.piece())
        if (captures === undefined) return missed
        if (place.rows === 1) return { kind: 'found', hits: [{ line: place.line, rows: 1, captures }] }
        let spent = false
        const hits = narrowToRows(place, (first, rows) => {
          spent ||= !spend(allowance, (place.chars * rows * joinWorkPerChar) / place.rows)
          if (spent) return undefined
          const piece = place.pieceOfRows(first, rows)
          if (!holdsLiterals(piece, pattern)) return undefined
          spent = !spend(allowance, piece.text.length * workPerChar)
          return spent ? undefined : read(piece)
        })
        if (spent) return skipped
        return { kind: 'found', hits }
      }
    },
  }
}

const holdsLiterals = ({ folded }: Piece, { literals }: LinePattern): boolean =>
  literals.every((literal) => folded.includes(literal))

function spend(allowance: Allowance, work: number): boolean {
  if (work > allowance.left) return false
  allowance.left -= work
  return true
}
