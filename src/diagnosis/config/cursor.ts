import type { Problem, ProblemKind } from './config-document.ts'

/** A text with more wrong in it is no configuration. */
export const maxProblems = 200

/** A place in a text that is being read, and what was noticed on the way. */
export interface Cursor {
  readonly text: string
  at: number
  /** Whether a brace that is missing may be told by how lines are indented. */
  readonly trustIndent: boolean
  readonly firstLine: number
  readonly lineStarts: readonly number[]
  readonly indents: readonly number[]
  readonly problems: Problem[]
  readonly smartQuoteLines: Set<number>
  elided: boolean
}

function indentFrom(text: string, start: number): number {
  let end = start
  while (text[end] === ' ' || text[end] === '\t') end++
  return end - start
}

/** Starts reading `text`, whose first line is line `firstLine` of the report. */
export function createCursor(text: string, firstLine: number, trustIndent: boolean): Cursor {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return {
    text,
    at: 0,
    trustIndent,
    firstLine,
    lineStarts,
    indents: lineStarts.map((start) => indentFrom(text, start)),
    problems: [],
    smartQuoteLines: new Set(),
    elided: false,
  }
}

function lineIndex(cursor: Cursor, at: number): number {
  let [low, high] = [0, cursor.lineStarts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((cursor.lineStarts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The line of the report at an offset, counted from 1. */
export const lineAt = (cursor: Cursor, at = cursor.at): number => cursor.firstLine + lineIndex(cursor, at)

/** Offset of the end of the line that holds `at`. */
export function lineEnd(cursor: Cursor, at = cursor.at): number {
  const next = cursor.lineStarts[lineIndex(cursor, at) + 1]
  return next === undefined ? cursor.text.length : next - 1
}

/** How far the line that holds `at` is indented, and whether `at` is the first thing on it. */
export function indentAt(
  cursor: Cursor,
  at = cursor.at,
): { readonly indent: number; readonly first: boolean } {
  const line = lineIndex(cursor, at)
  const indent = cursor.indents[line] ?? 0
  return { indent, first: (cursor.lineStarts[line] ?? 0) + indent === at }
}

/** Notes a problem at an offset. */
export function note(cursor: Cursor, what: ProblemKind, at = cursor.at, key?: string): void {
  if (cursor.problems.length >= maxProblems) return
  const start = cursor.lineStarts[lineIndex(cursor, at)] ?? 0
  cursor.problems.push({
    what,
    line: lineAt(cursor, at),
    column: at - start + 1,
    ...(key !== undefined && { key }),
  })
}

/** Moves past white space and comments. */
export function skipSpace(cursor: Cursor): void {
  const { text } = cursor
  for (;;) {
    while (cursor.at < text.length && /\s/.test(text.charAt(cursor.at))) cursor.at++
    if (text.startsWith('//', cursor.at)) cursor.at = lineEnd(cursor)
    else if (text.startsWith('/*', cursor.at)) {
      const end = text.indexOf('*/', cursor.at + 2)
      cursor.at = end < 0 ? text.length : end + 2
    } else if (text[cursor.at] === '#') {
      note(cursor, 'wrong-comment')
      cursor.at = lineEnd(cursor)
    } else return
  }
}
