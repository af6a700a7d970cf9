import type { Expression } from './expression.ts'
import { foldCase } from './fold-case.ts'
import { expressionOf, type LinePattern } from './line-pattern.ts'
import type { Place } from './places.ts'

/** Compiled expressions kept at a time: about 22 KB each. */
const maxCompiled = 1_000
/** What a look at a place costs, in the units of `Expression.workPerChar`: to fold it and to search it for literals. */
const lookWorkPerChar = 2
const lookWork = 50
/** What it costs to compile an instruction. Counted even where the expression is at hand, so that results do not vary. */
const compileWork = 300

/** What may still be spent. */
export interface Allowance {
  left: number
}

/** What the placeholders stood for; `missed` where the pattern is not there, `skipped` where looking costs too much. */
export type Look =
  | { readonly kind: 'found'; readonly captures: Readonly<Record<string, string>> }
  | { readonly kind: 'missed' | 'skipped' }

export interface Confirmer {
  /** Begins with one pattern for one report: gives what looks at a place and takes its work from an allowance. */
  start(pattern: number): (place: Place, allowance: Allowance) => Look
}

/** The most that the first look for a pattern can cost. */
export const workOfLook = ({ instructions, workPerChar }: LinePattern, { chars }: Place): number =>
  lookWork + instructions * compileWork + chars * (lookWorkPerChar + workPerChar)

const foundNothingElse: Look = { kind: 'found', captures: {} }
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
      const { literals, exact, workPerChar, instructions } = pattern
      let compiling = instructions * compileWork
      return (place, allowance) => {
        if (!spend(allowance, lookWork + place.chars * lookWorkPerChar)) return skipped
        const piece = place.piece()
        const folded = foldCase(piece.text)
        if (!literals.every((literal) => folded.includes(literal))) return missed
        if (exact !== undefined) return foundNothingElse
        if (!spend(allowance, compiling + piece.text.length * workPerChar)) return skipped
        compiling = 0
        const captures = expressionFor(number, pattern).match(piece)
        return captures ? { kind: 'found', captures } : missed
      }
    },
  }
}

function spend(allowance: Allowance, work: number): boolean {
  if (work > allowance.left) return false
  allowance.left -= work
  return true
}
