import type { DetectorName } from '../signature.ts'

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
