import type { DetectorName } from '../signature.ts'

/** What every detector may put into captures; see {@link ConfigFinding}. */
export const commonCaptures: readonly string[] = ['line', 'certainty', 'corrected', 'left_out']

/** What each detector may put into captures besides. */
export const capturesOfDetector: Readonly<Record<DetectorName, readonly string[]>> = {
  'config.syntax': ['what', 'column', 'key'],
  'config.smart-quotes': ['lines'],
  'config.unknown-key': ['key', 'under', 'nearest', 'other_versions'],
  'config.misplaced-key': ['key', 'keys', 'belongs_under'],
  'config.wrong-type': ['key', 'expected', 'found'],
}

/** What a detector found in pasted configuration. */
export interface ConfigFinding {
  readonly detector: DetectorName
  /** The line of the report, counted from 1. */
  readonly line: number
  /**
   * What a signature may ask for and an answer may repeat. Always `line` and `certainty` (`file`, or `fragment` when the piece may
   * have been cut out of its right place); `corrected`, the asker's own text put right, unless it is long, with `left_out`, the keys that are not in it. By detector:
   * `key`, `keys`, `belongs_under` (misplaced); `key`, `under`, `nearest`, `other_versions` (unknown); `key`,
   * `expected`, `found` (wrong type); `what`, `column`, `key` (syntax); `lines` (smart quotes).
   */
  readonly captures: Readonly<Record<string, string>>
}
