import { canMatchLine } from './can-match-line.ts'
import { compileExpression, type Expression } from './expression.ts'
import { foldCase } from './fold-case.ts'
import { foldLine } from './fold-line.ts'
import { expressionOfPlaceholder, type LinePart, splitLine } from './placeholder.ts'
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

/** Reads a line as people see it, with placeholders. */
export function readTextLine(source: string): LinePatternResult {
  const split = splitLine(foldLine(source))
  if (split.kind === 'error') return split
  const names = split.parts.flatMap((part) => (part.kind === 'placeholder' ? [part.name] : []))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    return { kind: 'error', what: `{${twice}} stands twice in one line`, mend: 'give each its own name' }
  const read = readExpression(split.parts.map(expressionOfPart).join(''), {
    kind: 'error',
    what: `no run of ${minLiteralChars} fixed characters, so it would be looked for everywhere`,
    mend: 'add words that always stand in that line',
  })
  const [only, ...others] = split.parts
  if (read.kind === 'error' || only?.kind !== 'words' || others.length > 0) return read
  const exact = foldCase(only.text)
  // Where the literal is not the whole line, a letter folds in a way that only the engine knows.
  return read.pattern.literals[0] === exact ? { kind: 'ok', pattern: { ...read.pattern, exact } } : read
}

/** Reads one regular expression (linear-time syntax, named groups). */
export const readRegexLine = (source: string): LinePatternResult =>
  readExpression(source, {
    kind: 'error',
    what: `no text of at least ${minLiteralChars} characters stands in every match`,
    mend: 'add fixed words outside of alternatives and optional parts, or use several blocks',
  })

function readExpression(source: string, tooShort: LinePatternResult): LinePatternResult {
  const compiled = compileExpression(source)
  if (compiled.kind === 'error') return compiled
  if (!canMatchLine(compiled.program)) return neverMatches
  const literals = requiredLiterals(compiled.program).filter(
    (literal) => literal.trim().length >= minLiteralChars,
  )
  if (literals.length === 0) return tooShort
  const { workPerChar, instructions } = compiled.expression
  return {
    kind: 'ok',
    pattern: { literals, expression: source, names: compiled.names, workPerChar, instructions },
  }
}

/** Compiles the pattern's expression; cannot fail for a pattern that was read. */
export function expressionOf(pattern: LinePattern): Expression {
  const compiled = compileExpression(pattern.expression)
  if (compiled.kind === 'error')
    throw new Error(`A pattern that was read no longer compiles: ${compiled.what}`)
  return compiled.expression
}

const expressionOfPart = (part: LinePart): string =>
  part.kind === 'words'
    ? part.text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    : expressionOfPlaceholder(part.name, part.type)
