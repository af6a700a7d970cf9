import type { RE2JSSyntaxException } from 're2js'

/** What is wrong with a regular expression, where, and what to write instead. */
export interface ExpressionProblem {
  readonly what: string
  readonly mend: string
}

/** A construct of other engines that this one does not have, by how it begins. */
interface Construct {
  readonly begins: RegExp
  readonly name: string
  readonly mend: string
}

const plainGroup = 'use a plain group (?:…): the engine never goes back, so it needs no help'
const notBlock = 'move what must not be there to a Not block'

const constructs: readonly Construct[] = [
  {
    begins: /^\(\?=/,
    name: 'lookahead',
    mend: 'write what must follow as it is, or as a line of its own in the block',
  },
  { begins: /^\(\?!/, name: 'negative lookahead', mend: notBlock },
  { begins: /^\(\?<=/, name: 'lookbehind', mend: 'write what must stand before as it is' },
  { begins: /^\(\?<!/, name: 'negative lookbehind', mend: notBlock },
  { begins: /^\\[1-9k]/, name: 'back-reference', mend: 'name two groups instead' },
  { begins: /^\(\?>/, name: 'atomic group', mend: plainGroup },
  { begins: /^\(\?\(/, name: 'condition', mend: 'write each way as a block of its own' },
  { begins: /^\(\?(?:R|P>|&)/, name: 'recursion', mend: 'write what is repeated out' },
  { begins: /^\(\?#/, name: 'comment', mend: 'remove it' },
  { begins: /^\(\?'/, name: 'way to name a group', mend: 'write (?<name>…)' },
  { begins: /^[*+?}]\+/, name: 'possessive repeat', mend: 'remove the second sign' },
  { begins: /^[*+?]{2}/, name: 'repeat of a repeat', mend: 'remove one of the two signs' },
  {
    begins: /^\\u/,
    name: 'code point written like this',
    mend: 'write the character itself, or \\x{2192} for a code point',
  },
  { begins: /^\\[ZGK]/, name: 'anchor', mend: 'use ^, $ or \\b' },
  { begins: /^\\[hHRXN]/, name: 'class', mend: 'use a space for white space, and . or \\S for the rest' },
  { begins: /^\(\?[a-z]/, name: 'flag', mend: 'remove it: case is ignored already' },
]

/** By the beginning of what the engine says. */
const mends: readonly (readonly [description: string, mend: string])[] = [
  ['invalid repeat count', 'repeat at most 1,000 times, repeats inside of repeats multiplied'],
  ['duplicate capture group', 'give each named group a name of its own'],
  ['missing closing )', 'close each (; a bracket that is meant is \\('],
  ['unexpected )', 'open a group before it; a bracket that is meant is \\)'],
  ['missing closing ]', 'close the [; a bracket that is meant is \\['],
  ['missing argument to repetition', 'put what is repeated before it; a sign that is meant is \\* \\+ \\?'],
  [
    'invalid character class range',
    'write ranges from low to high, such as a-z, and known classes, such as \\pL or [[:alpha:]]',
  ],
  ['invalid named capture', 'write (?<name>…), the name of letters, digits and _'],
  ['trailing backslash', 'write \\\\ for a backslash that is meant'],
]
const elsewhere = 'see https://github.com/google/re2/wiki/Syntax for what can be written'

/** Explains an error of the engine: the construct, its column (from 1) and what to write instead. */
export function explainSyntaxError(error: RE2JSSyntaxException, source: string): ExpressionProblem {
  const description = error.getDescription()
  // The engine sees a flag in front that the author did not write.
  const fragment = (error.getPattern() ?? '').replace(/^\(\?i\)/, '')
  const column = columnOf(fragment, source)
  const place = column === undefined ? '' : ` in column ${column}`
  const construct = constructs.find(({ begins }) => begins.test(fragment))
  if (construct && /^invalid (?:or unsupported|named|escape|nested)/.test(description)) {
    const begin = construct.begins.exec(fragment)?.[0] ?? fragment
    return { what: `${begin}${place}: there is no ${construct.name} in this engine`, mend: construct.mend }
  }
  const mend = mends.find(([begin]) => description.startsWith(begin))?.[1] ?? elsewhere
  const shown = fragment === '' || fragment === source ? '' : `: ${fragment}`
  return { what: `the regular expression cannot be read${place}: ${description}${shown}`, mend }
}

/** Where a fragment first stands outside of an escape, from 1; undefined where that says nothing. */
function columnOf(fragment: string, source: string): number | undefined {
  if (fragment === '' || fragment === source) return undefined
  for (let at = 0; at < source.length; at += source[at] === '\\' ? 2 : 1)
    if (source.startsWith(fragment, at)) return at + 1
  const anywhere = source.lastIndexOf(fragment)
  return anywhere < 0 ? undefined : anywhere + 1
}
