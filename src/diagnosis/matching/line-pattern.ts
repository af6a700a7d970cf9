import { canMatchLine } from './can-match-line.ts'
import { compileExpression, type Expression, maxInstructions, tooLarge } from './expression.ts'
import { foldCase } from './fold-case.ts'
import { foldLine } from './fold-line.ts'
import { costOfParts, expressionOfPart, literalsInWords } from './line-parts.ts'
import { splitLine } from './placeholder.ts'
import { requiredLiterals } from './required-literals.ts'

/** Shorter literals are on too many lines to be worth looking for. */
const minLiteralChars = 4

/** A line to be found, ready for the engine. */
export interface LinePattern {
  /** Texts, folded by case, that every match holds; never empty. */
  readonly literals: readonly string[]
  /** The whole folded line, where it has no varying part: finding it is the match. */
  readonly exact?: string
  readonly expression: string
  /** Names of its captures. */
  readonly names: readonly string[]
  /** See `Expression`. */
  readonly workPerChar: number
  readonly instructions: number
}

export type LinePatternResult =
  | { readonly kind: 'ok'; readonly pattern: LinePattern }
  | { readonly kind: 'error'; readonly what: string; readonly mend: string }

const neverMatches = {
  kind: 'error',
  what: 'it can never be found: in a line as it is compared, tabs, box drawing and runs of white space are one space, and none stands at an end',
  mend: 'write one space where white space stands, none after ^ or before $, and a line for each line',
} as const

/**
 * Reads a line as people see it, with placeholders. Its literals are plain to see, so no expression is compiled for it
 * until it is looked for: reading ten thousand of them takes no time.
 */
export function readTextLine(source: string): LinePatternResult {
  const split = splitLine(foldLine(source))
  if (split.kind === 'error') return split
  const { parts } = split
  const names = parts.flatMap((part) => (part.kind === 'placeholder' ? [part.name] : []))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    return { kind: 'error', what: `{${twice}} stands twice in one line`, mend: 'give each its own name' }
  const literals = parts.flatMap((part) => (part.kind === 'words' ? literalsInWords(part.text) : []))
  const telling = literals.filter(isTelling)
  if (telling.length === 0)
    return {
      kind: 'error',
      what: `no run of ${minLiteralChars} fixed characters, so it would be looked for everywhere`,
      mend: 'add words that always stand in that line',
    }
  const cost = costOfParts(parts)
  if (cost.instructions > maxInstructions) return tooLarge
  const [only] = parts
  // Where the literal is not the whole line, a letter folds in a way that only the engine knows.
  const isExact = only?.kind === 'words' && parts.length === 1 && literals[0] === foldCase(only.text)
  const expression = parts.map(expressionOfPart).join('')
  const exact = isExact && literals[0] !== undefined ? { exact: literals[0] } : {}
  return { kind: 'ok', pattern: { literals: telling, expression, names, ...cost, ...exact } }
}

/** Reads one regular expression (linear-time syntax, named groups). */
export function readRegexLine(source: string): LinePatternResult {
  const compiled = compileExpression(source)
  if (compiled.kind === 'error') return compiled
  if (!canMatchLine(compiled.program)) return neverMatches
  const literals = requiredLiterals(compiled.program).filter(isTelling)
  if (literals.length === 0)
    return {
      kind: 'error',
      what: `no text of at least ${minLiteralChars} characters stands in every match`,
      mend: 'add fixed words outside of alternatives and optional parts, or use several blocks',
    }
  const { workPerChar, instructions } = compiled.expression
  return {
    kind: 'ok',
    pattern: { literals, expression: source, names: compiled.names, workPerChar, instructions },
  }
}

const isTelling = (literal: string): boolean => literal.trim().length >= minLiteralChars

/** Compiles the pattern's expression; cannot fail for a pattern that was read. */
export function expressionOf(pattern: LinePattern): Expression {
  const compiled = compileExpression(pattern.expression)
  if (compiled.kind === 'error')
    throw new Error(`A pattern that was read no longer compiles: ${compiled.what}`)
  return compiled.expression
}
