import { splitLine } from '../../diagnosis/matching/placeholder.ts'
import type { Pattern, Signature } from '../../diagnosis/signature.ts'
import type { Entry } from './entry.ts'

/** What stands for other text in a regular expression: the heads of groups, classes, escapes, counts. */
const varying = /\(\?(?:<\w+>|[a-z]*:)|\[(?:\\.|[^\]\\])*\]|\\[a-z]|\{\d*,?\d*\}/gi

/** The failures that may be spoken of, one by one, since there may be thousands. */
export function* entriesOf(signatures: Iterable<Signature>): Generator<Entry> {
  for (const { id, title, status, match } of signatures)
    if (status === 'live')
      yield { id, title, lines: match.map(({ patterns }) => patterns.map(fixedWords).join(' ')) }
}

/** The words that a line surely or probably has. */
function fixedWords(pattern: Pattern): string {
  if (pattern.kind === 'detector') return ''
  if (pattern.kind === 'regex') return pattern.source.replace(varying, ' ')
  const split = splitLine(pattern.source)
  if (split.kind === 'error') return ''
  return split.parts.map((part) => (part.kind === 'words' ? part.text : ' ')).join('')
}
