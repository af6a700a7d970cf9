import { rowAt } from './box-row.ts'
import { endsInQuestion } from './secrets/command-rules.ts'

/** What a terminal's edge or a box's borders, not the program, put into the middle of a token. */
export interface WrapGap {
  readonly start: number
  readonly end: number
}

// Narrower terminals than this are not in use.
const minWrapColumns = 40
const minRowColumns = 24
const maxPadding = 2
const tokenRun = /[\w+/=.~:-]{1,4000}/y
const tokenCharacter = /[\w+/=.~-]/
const dateTimeOrVersion = /^[\dT:.+Z-]{1,40}$|^\d{4}-\d\d-\d\d|^v?\d{1,4}\.\d/
const addressOrPath = /:\/\/|^[/.~]|\.[a-z]{1,4}(?::\d{1,6}){0,2}$/

const entry = /^[A-Za-z_][\w.-]{0,60}=[^=\s]/

/** Whether a word at the start of a line reads as the rest of a token rather than as a word of its own. */
function isRestOfToken(word: string): boolean {
  if (dateTimeOrVersion.test(word) || addressOrPath.test(word)) return /^[0-9a-f]{6,}$/i.test(word)
  if (entry.test(word)) return false
  return word.length >= 20 || /^=\w{6}/.test(word) || (/\d/.test(word) && /[A-Za-z]/.test(word))
}

/** Whether a token may go on from one place to another. */
function goesOn(text: string, start: number, end: number, next: number): boolean {
  if (!tokenCharacter.test(text.charAt(end - 1))) return false
  tokenRun.lastIndex = next
  const word = tokenRun.exec(text)?.[0]
  if (word === undefined || !isRestOfToken(word)) return false
  return !endsInQuestion(text.slice(Math.max(start, end - 200), end))
}

const lineEndFrom = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

function isWrap(text: string, lineStart: number, lineEnd: number): boolean {
  if (lineEnd - lineStart < minWrapColumns || !goesOn(text, lineStart, lineEnd, lineEnd + 1)) return false
  return lineEndFrom(text, lineEnd + 1) - lineEnd - 1 <= lineEnd - lineStart
}

function gapInBox(text: string, lineStart: number, lineEnd: number): WrapGap | undefined {
  const next = rowAt(text, lineEnd + 1, lineEndFrom(text, lineEnd + 1))
  const row = next && rowAt(text, lineStart, lineEnd)
  if (!row || row.columns !== next.columns || row.isClosed !== next.isClosed) return undefined
  const width = row.end - row.start
  const isFull = row.isClosed ? row.padding <= maxPadding : width >= minWrapColumns - maxPadding
  if (!next.isFirstInLine || !isFull || width < minRowColumns || next.end - next.start > width + maxPadding)
    return undefined
  return goesOn(text, row.start, row.end, next.start) ? { start: row.end, end: next.start } : undefined
}

/** All places where a token was broken over two lines, in order; each holds one line feed. */
export function wrapGaps(text: string): WrapGap[] {
  const gaps: WrapGap[] = []
  let lineStart = 0
  for (let lineEnd = text.indexOf('\n'); lineEnd >= 0; lineEnd = text.indexOf('\n', lineStart)) {
    const gap = isWrap(text, lineStart, lineEnd)
      ? { start: lineEnd, end: lineEnd + 1 }
      : gapInBox(text, lineStart, lineEnd)
    if (gap) gaps.push(gap)
    lineStart = lineEnd + 1
  }
  return gaps
}
