import { compileExpression, type Expression } from './expression.ts'
import { foldLine } from './fold-line.ts'
import { literalsOfRegex } from './literals.ts'
import { expressionOfPlaceholder, type LinePart, splitLine } from './placeholder.ts'

/** Shorter literals are on too many lines to be worth looking for. */
const minLiteralChars = 4

/** A line to be found, ready for the engine. */
export interface LinePattern {
  /** Lower-case texts that every match holds; never empty. */
  readonly literals: readonly string[]
  /** The whole folded line in lower case, where it has no varying part: finding it is the match. */
  readonly exact?: string
  readonly expression: string
  /** Names of its captures. */
  readonly names: readonly string[]
}

export type LinePatternResult =
  | { readonly kind: 'ok'; readonly pattern: LinePattern }
  | { readonly kind: 'error'; readonly what: string; readonly mend: string }

const tooShort = {
  kind: 'error',
  what: `no run of ${minLiteralChars} fixed characters, so it would be looked for everywhere`,
  mend: 'add words that always stand in that line',
} as const

/** Reads a line as people see it, with placeholders. */
export function readTextLine(source: string): LinePatternResult {
  const split = splitLine(foldLine(source))
  if (split.kind === 'error') return split
  const names = split.parts.flatMap((part) => (part.kind === 'placeholder' ? [part.name] : []))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    return { kind: 'error', what: `{${twice}} stands twice in one line`, mend: 'give each its own name' }
  const literals = split.parts
    .flatMap((part) => (part.kind === 'words' ? [part.text.toLowerCase()] : []))
    .filter((literal) => literal.trim().length >= minLiteralChars)
  if (literals.length === 0) return tooShort
  const compiled = compileExpression(split.parts.map(expressionOfPart).join(''))
  if (compiled.kind === 'error') return compiled
  const [only] = literals
  return {
    kind: 'ok',
    pattern: {
      literals,
      ...(split.parts.length === 1 && only !== undefined && { exact: only }),
      expression: split.parts.map(expressionOfPart).join(''),
      names,
    },
  }
}

/** Reads one regular expression (linear-time syntax, named groups). */
export function readRegexLine(source: string): LinePatternResult {
  const compiled = compileExpression(source)
  if (compiled.kind === 'error') return compiled
  const literals = literalsOfRegex(source).filter((literal) => literal.trim().length >= minLiteralChars)
  if (literals.length === 0)
    return {
      kind: 'error',
      what: `no text of at least ${minLiteralChars} characters stands in every match`,
      mend: 'add fixed words outside of alternatives and optional parts, or use several blocks',
    }
  return { kind: 'ok', pattern: { literals, expression: source, names: compiled.names } }
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
