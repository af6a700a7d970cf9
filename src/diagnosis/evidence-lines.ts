import type { Evidence } from './diagnosis.ts'
import type { PatternHit } from './matching/matcher.ts'
import { evidenceOf, type ReportLines } from './matching/report-lines.ts'

/** The lines of hits, each once and in their order. */
export function evidenceLines(hits: readonly PatternHit[], lines: ReportLines): readonly Evidence[] {
  const indexes = hits.flatMap(({ line, rows }) => Array.from({ length: rows }, (_, row) => line + row))
  return [...new Set(indexes)].sort((a, b) => a - b).map((index) => evidenceOf(lines, index))
}
