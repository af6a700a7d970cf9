import { readPattern } from '../../../src/diagnosis/read-pattern.ts'
import type { Block, Pattern, Signature } from '../../../src/diagnosis/signature.ts'

/** All that other designs are given of a set of signatures. */
export interface ExpressionSet {
  /** Each distinct line as an ordinary expression, for a scan without regard to case. */
  readonly expressions: readonly string[]
  /** For each of them, the longest text that stands in every match, in small letters. */
  readonly literals: readonly string[]
  /** Ids of the signatures of which a whole block and no Not block is among the expressions found. */
  signaturesFound(expressions: Iterable<number>): ReadonlySet<string>
}

/** Turns the lines of signatures into the same expressions that our own engine confirms. */
export function expressionsOf(signatures: readonly Signature[]): ExpressionSet {
  const numbers = new Map<string, number>()
  const expressions: string[] = []
  const literals: string[] = []
  const numberOf = (pattern: Pattern): number => {
    const key = `${pattern.kind} ${pattern.kind === 'detector' ? pattern.name : pattern.source}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    const { expression, literal } = readExpression(pattern)
    numbers.set(key, expressions.length)
    literals.push(literal)
    return expressions.push(expression) - 1
  }
  const numberBlocks = (blocks: readonly Block[]) => blocks.map(({ patterns }) => patterns.map(numberOf))
  const numbered = signatures.map(({ id, match, not }) => ({
    id,
    match: numberBlocks(match),
    not: numberBlocks(not),
  }))

  return {
    expressions,
    literals,
    signaturesFound(found) {
      const there = new Set(found)
      const isThere = (block: readonly number[]) => block.every((number) => there.has(number))
      return new Set(
        numbered.filter(({ match, not }) => match.some(isThere) && !not.some(isThere)).map(({ id }) => id),
      )
    },
  }
}

function readExpression(pattern: Pattern): { readonly expression: string; readonly literal: string } {
  if (pattern.kind === 'detector') throw new Error('A detector is no expression')
  const read = readPattern(pattern)
  if (read.kind === 'error') throw new Error(`${pattern.source}: ${read.what}`)
  const { expression, literals } = read.pattern
  const literal = literals.reduce((longest, next) => (next.length > longest.length ? next : longest), '')
  // Our engine only ever sees one line; an expression over a whole text must not run over its end.
  return { expression: expression.replaceAll('[^"\'`“”‘’]', '[^"\'`“”‘’\\n]'), literal }
}
