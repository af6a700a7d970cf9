import type { ConfigDocument } from './config-document.ts'
import type { ConfigFinding } from './config-finding.ts'
import { shownKey } from './safe-value.ts'
import { strictProblem } from './strict-problem.ts'

/** Typographic quotes in a document: one finding, at the first of them. */
export function reportSmartQuotes({ smartQuoteLines }: ConfigDocument): readonly ConfigFinding[] {
  const [line] = smartQuoteLines
  if (line === undefined) return []
  return [{ detector: 'config.smart-quotes', line, captures: { lines: smartQuoteLines.join(', ') } }]
}

/** The first thing that keeps a whole file from being read. A piece is naturally incomplete, so nothing is said of it. */
export function reportSyntax(document: ConfigDocument): readonly ConfigFinding[] {
  const problem = document.braced && !document.inside ? strictProblem(document) : undefined
  if (problem === undefined) return []
  const { what, line, column, key } = problem
  const captures = { what, column: String(column), ...(key !== undefined && { key: shownKey(key) }) }
  return [{ detector: 'config.syntax', line, captures }]
}
