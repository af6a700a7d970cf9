import { type LinePatternResult, readRegexLine, readTextLine } from './matching/line-pattern.ts'
import type { Pattern } from './signature.ts'

export type DetectorPattern = Extract<Pattern, { kind: 'detector' }>
export type WrittenPattern = Exclude<Pattern, DetectorPattern>

const readPatterns = new WeakMap<WrittenPattern, LinePatternResult>()

/**
 * Reads one pattern of a block; how the checker learns what is wrong with it. What was read of a pattern is kept as long
 * as the pattern is, so that knowledge which did not change is not compiled again.
 */
export function readPattern(pattern: WrittenPattern): LinePatternResult {
  const known = readPatterns.get(pattern)
  if (known) return known
  const read = pattern.kind === 'text' ? readTextLine(pattern.source) : readRegexLine(pattern.source)
  readPatterns.set(pattern, read)
  return read
}
