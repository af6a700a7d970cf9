import { endsInQuestion } from './command-rules.ts'

// Narrower terminals than this are not in use.
const minWrapColumns = 40
const tokenRun = /[\w+/=.~:-]{1,4000}/y
const tokenCharacter = /[\w+/=.~-]/
const dateTimeOrVersion = /^[\dT:.+Z-]{1,40}$|^\d{4}-\d\d-\d\d|^v?\d{1,4}\.\d/
const addressOrPath = /:\/\/|^[/.~]|\.[a-z]{1,4}(?::\d{1,6}){0,2}$/

/** Whether a word at the start of a line reads as the rest of a token rather than as a word of its own. */
function isRestOfToken(word: string): boolean {
  if (dateTimeOrVersion.test(word) || addressOrPath.test(word)) return /^[0-9a-f]{6,}$/i.test(word)
  return word.length >= 20 || (/\d/.test(word) && /[A-Za-z]/.test(word))
}

function isWrap(text: string, lineStart: number, lineEnd: number): boolean {
  if (lineEnd - lineStart < minWrapColumns) return false
  if (!tokenCharacter.test(text.charAt(lineEnd - 1))) return false
  tokenRun.lastIndex = lineEnd + 1
  const next = tokenRun.exec(text)?.[0]
  if (next === undefined || !isRestOfToken(next)) return false
  if (endsInQuestion(text.slice(Math.max(lineStart, lineEnd - 200), lineEnd))) return false
  const nextEnd = text.indexOf('\n', lineEnd + 1)
  const nextColumns = (nextEnd < 0 ? text.length : nextEnd) - lineEnd - 1
  return nextColumns <= lineEnd - lineStart
}

/** Offsets of the line feeds that a terminal's edge, not the program, put into the middle of a token. */
export function wrapOffsets(text: string): number[] {
  const offsets: number[] = []
  let lineStart = 0
  for (let lineEnd = text.indexOf('\n'); lineEnd >= 0; lineEnd = text.indexOf('\n', lineStart)) {
    if (isWrap(text, lineStart, lineEnd)) offsets.push(lineEnd)
    lineStart = lineEnd + 1
  }
  return offsets
}
