import type { LinePattern } from '../matching/line-pattern.ts'
import { once } from '../matching/once.ts'
import type { PicturePattern } from './find-corrections.ts'
import { readPictureLiteral } from './picture-literal.ts'

const known = new WeakMap<readonly LinePattern[], readonly PicturePattern[]>()

/** Two words or more with underscores between them. */
const joinedWords = /[a-z0-9]{2,}(?:_[a-z0-9]{2,})+/gi
const escapes = /\\[a-z]/gi

/**
 * What is looked for in pictures: the literals of each pattern, and each word with underscores that stands in one, since
 * those are often read as blanks, and in an alternative they are in no literal. Made when the first picture comes, about
 * 10 µs each.
 */
export function picturePatternsOf(patterns: readonly LinePattern[]): readonly PicturePattern[] {
  const made = known.get(patterns)
  if (made) return made
  const literalOf = once(readPictureLiteral)
  const joined = patterns.flatMap(
    ({ expression }) => expression.replace(escapes, ' ').match(joinedWords) ?? [],
  )
  const read = [
    ...patterns.map(({ literals }) => literals.map(literalOf)),
    ...[...new Set(joined)].map((word) => [{ ...readPictureLiteral(word.toLowerCase()), maxEdits: 0 }]),
  ]
  known.set(patterns, read)
  return read
}
