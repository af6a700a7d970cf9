import type { Expression } from './expression.ts'
import { expressionOf, type LinePattern } from './line-pattern.ts'

/** Compiled expressions kept at a time: about 22 KB each. */
const maxCompiled = 1_000
/** Characters that may go through expressions for one report; bounds hostile input. */
const maxConfirmedChars = 1_000_000

/** Confirming of one report, with its own budget. */
export interface Confirming {
  /** What the placeholders stood for, or undefined where the pattern is not in the piece. */
  confirm(pattern: number, piece: string, foldedPiece: string): Readonly<Record<string, string>> | undefined
  exhausted(): boolean
}

const nothing: Readonly<Record<string, string>> = {}

/** Decides whether a pattern whose literal was seen really stands there; compiles expressions only when they are needed. */
export function createConfirmer(patterns: readonly LinePattern[]): { start(): Confirming } {
  const compiled = new Map<number, Expression>()

  function expressionFor(number: number, pattern: LinePattern): Expression {
    const known = compiled.get(number)
    const expression = known ?? expressionOf(pattern)
    compiled.delete(number)
    compiled.set(number, expression)
    if (compiled.size > maxCompiled) compiled.delete(compiled.keys().next().value as number)
    return expression
  }

  return {
    start() {
      let charsLeft = maxConfirmedChars
      return {
        confirm(number, piece, foldedPiece) {
          const pattern = patterns[number] as LinePattern
          if (pattern.exact !== undefined) return nothing
          if (!pattern.literals.every((literal) => foldedPiece.includes(literal))) return undefined
          if (charsLeft <= 0) return undefined
          charsLeft -= piece.length
          return expressionFor(number, pattern).match(piece)
        },
        exhausted: () => charsLeft <= 0,
      }
    },
  }
}
