import json5 from 'json5'
import type { ConfigDocument, Problem, ProblemKind } from './config-document.ts'

/** What a strict reader accepts, though it is hardly what was meant. */
const silentKinds: ReadonlySet<ProblemKind> = new Set(['backslash', 'duplicate-key'])

/** Plain JSON is read many times faster. */
function isPlainJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function strictVerdict(document: ConfigDocument): Problem | undefined {
  try {
    if (!isPlainJson(document.text)) json5.parse(document.text)
    return undefined
  } catch (error) {
    const { lineNumber = 1, columnNumber = 1 } = error as { lineNumber?: number; columnNumber?: number }
    return { what: 'unreadable', line: document.line + lineNumber - 1, column: columnNumber }
  }
}

/**
 * The first thing in a whole document that keeps a strict JSON5 reader from reading it, or that it reads otherwise than meant.
 * Typographic quotes are not counted here, nor what the asker left out.
 */
export function strictProblem(document: ConfigDocument): Problem | undefined {
  const [silent] = document.problems.filter(({ what }) => silentKinds.has(what))
  const [loud] = document.problems.filter(({ what }) => !silentKinds.has(what))
  const verdict = strictVerdict(document)
  if (verdict === undefined) return silent
  if (loud !== undefined) return loud
  const excused = document.elided || document.smartQuoteLines.length > 0 || document.braces === 'open'
  return excused ? silent : verdict
}
