import { foldLine } from '../../diagnosis/matching/fold-line.ts'
import { lookUpPolicy } from './policy.ts'

const telling =
  /error|fail|cannot|can't|unable|denied|refused|invalid|missing|not found|unexpected|mismatch|required|closed|timeout/i

/** The first lines of a report that speak of a failure, or its first lines where none does; each is cut, none is there twice. */
export function tellingLines(report: string): readonly string[] {
  const lines = report
    .slice(0, lookUpPolicy.maxReportChars)
    .split('\n')
    .map((line) => foldLine(line.slice(0, lookUpPolicy.maxQueryChars)))
    .filter((line) => line !== '')
  const told = lines.filter((line) => telling.test(line))
  return [...new Set(told.length > 0 ? told : lines)].slice(0, lookUpPolicy.maxReportLines)
}
