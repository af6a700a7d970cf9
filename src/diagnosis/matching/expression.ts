import { type Matcher, RE2JS, RE2JSSyntaxException } from 're2js'
import { explainSyntaxError } from './expression-problem.ts'
import type { Piece } from './piece.ts'
import { type Instruction, operation, type Program, programOf } from './program.ts'

/** A larger program would let a single pattern use up the work that is allowed for a report. */
export const maxInstructions = 600
/** What a character costs before any instruction has looked at it, counted in instructions. */
export const baseWork = 16
/** Characters are looked up in large classes, such as `\pL`, by halving. */
const largeClassRunes = 8
const largeClassWork = 8
/** Where a group begins and ends is copied again and again. */
const captureWork = 3

/** A regular expression whose cost grows only linearly with the text. */
export interface Expression {
  /** The most that reading one character can cost; a unit is about 5 ns, at worst 10. */
  readonly workPerChar: number
  readonly instructions: number
  /**
   * The named groups of the first match, or undefined where nothing matches. Case is ignored. Where the piece was cut out
   * of a longer line, its edges are no ends, and a group that reaches an edge is left out: it may go on beyond.
   */
  match(piece: Piece): Readonly<Record<string, string>> | undefined
}

export type ExpressionResult =
  | {
      readonly kind: 'ok'
      readonly expression: Expression
      readonly names: readonly string[]
      readonly program: Program
    }
  | { readonly kind: 'error'; readonly what: string; readonly mend: string }

export const tooLarge = {
  kind: 'error',
  what: 'it is too large to be looked for',
  mend: 'use smaller repeat counts (`.*` costs less than `.{0,200}`), or keep only the part that tells',
} as const

/** The one place that builds regular expressions from knowledge; the engine (re2js) cannot backtrack. */
export function compileExpression(source: string): ExpressionResult {
  let compiled: RE2JS
  try {
    compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error
    return { kind: 'error', ...explainSyntaxError(error, source) }
  }
  const instructions = compiled.programSize()
  if (instructions > maxInstructions) return tooLarge
  const program = programOf(compiled)
  const names = Object.keys(compiled.namedGroups())
  const asserts = program.instructions.some(({ op }) => op === operation.assertion)
  const expression: Expression = {
    workPerChar: baseWork + workOf(program),
    instructions,
    match: (piece) => groupsOf(compiled.matcher(piece.text), names, piece, asserts),
  }
  return { kind: 'ok', names, program, expression }
}

function groupsOf(matcher: Matcher, names: readonly string[], piece: Piece, asserts: boolean) {
  const { text, cutStart, cutEnd } = piece
  // The first character of a cut piece is only there to be looked back at.
  const from = cutStart ? String.fromCodePoint(text.codePointAt(0) ?? 0).length : 0
  if (from > text.length || !matcher.find(from)) return undefined
  const endsAtCut = (end: number) => cutEnd && end === text.length
  if (asserts && endsAtCut(matcher.end())) return undefined
  const groups: Record<string, string> = {}
  for (const name of names) {
    const value = matcher.group(name)
    if (value == null || value === '') continue
    if ((cutStart && matcher.start(name) === from) || endsAtCut(matcher.end(name))) continue
    groups[name] = value
  }
  return groups
}

const workOf = ({ instructions }: Program): number =>
  instructions.reduce((sum, instruction) => sum + workOfInstruction(instruction), 0)

function workOfInstruction({ op, runes }: Instruction): number {
  if (op === operation.capture) return captureWork
  return runes.length > largeClassRunes ? largeClassWork : 1
}
