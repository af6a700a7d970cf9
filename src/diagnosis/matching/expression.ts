import { RE2JS, RE2JSSyntaxException } from 're2js'

/** A program longer than this would make confirming slow; no ordinary pattern comes near it. */
const maxInstructions = 2_000

/** A regular expression whose cost grows only linearly with the text. */
export interface Expression {
  /** The named groups of the first match, or undefined where nothing matches. Case is ignored. */
  match(text: string): Readonly<Record<string, string>> | undefined
}

export type ExpressionResult =
  | { readonly kind: 'ok'; readonly expression: Expression; readonly names: readonly string[] }
  | { readonly kind: 'error'; readonly what: string; readonly mend: string }

/** The one place that builds regular expressions from knowledge; the engine (re2js) cannot backtrack. */
export function compileExpression(source: string): ExpressionResult {
  let compiled: RE2JS
  try {
    compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error
    return { kind: 'error', what: describe(error), mend: mendingOf(error) }
  }
  if (compiled.programSize() > maxInstructions)
    return {
      kind: 'error',
      what: 'the expression is too large',
      mend: 'use smaller repeat counts, or split it over several lines',
    }
  const names = Object.keys(compiled.namedGroups())
  return { kind: 'ok', names, expression: { match: (text) => groupsOf(compiled, names, text) } }
}

function groupsOf(compiled: RE2JS, names: readonly string[], text: string) {
  const matcher = compiled.matcher(text)
  if (!matcher.find()) return undefined
  const groups: Record<string, string> = {}
  for (const name of names) {
    const value = matcher.group(name)
    if (value != null && value !== '') groups[name] = value
  }
  return groups
}

const describe = (error: RE2JSSyntaxException): string =>
  `the regular expression cannot be read: ${error.message.replace(/^error parsing regexp: /, '')}`

function mendingOf(error: RE2JSSyntaxException): string {
  const text = error.message
  if (/\(\?<?[=!]/.test(text))
    return 'look-around is not available: move what must not be there to a Not block'
  if (/invalid escape sequence: `\\\d/.test(text))
    return 'back-references are not available: name two groups instead'
  if (text.includes('\\u')) return 'write the character itself, or \\x{2192} for a code point'
  if (text.includes('repeat count')) return 'repeat at most 1,000 times'
  if (text.includes('duplicate capture group')) return 'give each named group a name of its own'
  return 'see https://github.com/google/re2/wiki/Syntax for what can be written'
}
