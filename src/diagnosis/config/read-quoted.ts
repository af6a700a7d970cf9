import { type Cursor, lineAt, lineEnd, note } from './cursor.ts'

const straight = '"\''
const smartDouble = '“”„‟″«»＂'
const smartSingle = '‘’‚‛′＇'

/** Typographic quotes, which no JSON reader takes for quotes. */
const smartQuotes = smartDouble + smartSingle

export const isQuote = (char: string | undefined): boolean =>
  char !== undefined && char !== '' && `${straight}${smartQuotes}\``.includes(char)

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }
const withoutEscapes = (raw: string): string =>
  raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex?: string, char = '') =>
    hex === undefined ? (escapes[char] ?? char) : String.fromCharCode(parseInt(hex, 16)),
  )

const closersOf = (open: string): string =>
  smartDouble.includes(open) ? `${smartDouble}"` : smartSingle.includes(open) ? `${smartSingle}'` : open

function findClose(cursor: Cursor, closers: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const char = cursor.text.charAt(at)
    if (char === '\\') at++
    else if (closers.includes(char)) return at
  }
  return -1
}

/** Where a text ends without the characters of `tail` at its end. */
function endWithout(cursor: Cursor, tail: string, from: number, end: number): number {
  let stop = end
  while (stop > from && tail.includes(cursor.text.charAt(stop - 1))) stop--
  return stop
}

/** A string that was opened straight and closed by a typographic quote. */
function findMixedClose(cursor: Cursor, from: number, end: number): number {
  const last = endWithout(cursor, ' \t\r,:}]', from, end) - 1
  return last >= from && smartQuotes.includes(cursor.text.charAt(last)) ? last : -1
}

const unclosedKey = /^([\w$.-]{1,80})\s*[:=]/
const swallowedComma = /^([^,]*),\s*$/

/**
 * Reads the string that opens here, whatever its quotes. A closing quote that is missing is noted, and the string ends
 * where a reader would end it.
 */
export function readQuoted(cursor: Cursor, role: 'key' | 'value'): string {
  const open = cursor.text.charAt(cursor.at)
  const opened = cursor.at
  const from = opened + 1
  const end = lineEnd(cursor)
  if (smartQuotes.includes(open)) cursor.smartQuoteLines.add(lineAt(cursor))
  else if (open === '`') note(cursor, 'wrong-quote')
  let close = findClose(cursor, closersOf(open), from, end)
  if (close < 0 && straight.includes(open)) {
    close = findMixedClose(cursor, from, end)
    if (close >= 0) cursor.smartQuoteLines.add(lineAt(cursor))
  }
  const line = cursor.text.slice(from, close < 0 ? end : close)
  const after = close < 0 ? '' : cursor.text.slice(close + 1, close + 20).trimStart()
  const whole = role === 'key' ? /^[:=]/.test(after) : close < 0 || !/^[\w$]/.test(after)
  const lost = whole ? null : (role === 'key' ? unclosedKey : swallowedComma).exec(line)
  if (lost !== null) {
    note(cursor, 'missing-quote', opened, role === 'key' ? lost[1] : undefined)
    cursor.at = from + (lost[1] ?? '').length
    return withoutEscapes(lost[1] ?? '')
  }
  if (close < 0) note(cursor, 'missing-quote', opened)
  const stop = close < 0 ? endWithout(cursor, ' \t\r,}]', from, end) : close
  const raw = cursor.text.slice(from, stop)
  cursor.at = close < 0 ? stop : close + 1
  if (role === 'key' || !/^[A-Za-z]:\\[^\\"/]/.test(raw)) return withoutEscapes(raw)
  note(cursor, 'backslash', opened)
  return raw
}
