import type { ConfigArray, ConfigObject, ConfigValue, Member } from './config-document.ts'
import { type Cursor, indentAt, lineAt, maxProblems, note, skipSpace } from './cursor.ts'
import { readBare, readBareKey, skipElision } from './read-bare.ts'
import { isQuote, readQuoted } from './read-quoted.ts'

const maxDepth = 64

/** The brace or bracket that holds what is being read; `indent` is that of its line. */
interface Frame {
  readonly depth: number
  readonly close: '}' | ']' | ''
  readonly indent: number
  readonly opened: number
  readonly outer?: Frame
}

/** How the reading of members ended: at their own brace, at one that is not theirs, or with the text. */
export type Ending = 'closed' | 'foreign' | 'text'

const within = (frame: Frame | undefined, close: string): boolean =>
  frame !== undefined && (frame.close === close || within(frame.outer, close))

/** Whether what stands here, by its indentation, belongs further out than this frame: its own brace was forgotten. */
function belongsOutside(cursor: Cursor, frame: Frame, inner: number | undefined): boolean {
  if (!cursor.trustIndent || frame.depth < 2 || inner === undefined || inner <= frame.indent) return false
  const { indent, first } = indentAt(cursor)
  return first && (cursor.text[cursor.at] === '}' ? indent < frame.indent : indent <= frame.indent)
}

function readArray(cursor: Cursor, frame: Frame): ConfigArray {
  const items: ConfigValue[] = []
  let comma = true
  for (;;) {
    skipSpace(cursor)
    const char = cursor.text[cursor.at]
    if (char === undefined) return { kind: 'array', items }
    if (char === ']') {
      cursor.at++
      return { kind: 'array', items }
    }
    if (char === '}') {
      note(cursor, 'missing-bracket', frame.opened)
      return { kind: 'array', items }
    }
    const before = cursor.at
    if (char === ',') {
      if (comma) note(cursor, 'surplus-comma')
      comma = true
      cursor.at++
    } else if (!skipElision(cursor)) {
      if (!comma) note(cursor, 'missing-comma', before - 1)
      comma = false
      items.push(readValue(cursor, frame))
    }
    if (cursor.at === before) cursor.at++
  }
}

function readValue(cursor: Cursor, outer: Frame): ConfigValue {
  const char = cursor.text.charAt(cursor.at)
  if (isQuote(char)) return { kind: 'scalar', type: 'string', text: readQuoted(cursor, 'value') }
  if (
    (char !== '{' && char !== '[') ||
    /^\[redacted:|^\[\.\.\./.test(cursor.text.slice(cursor.at, cursor.at + 10))
  )
    return readBare(cursor)
  const depth = outer.depth + 1
  if (depth > maxDepth) {
    cursor.at = cursor.text.length
    return { kind: 'scalar', type: 'unknown', text: '' }
  }
  const { indent } = indentAt(cursor)
  const frame: Frame = { depth, close: char === '{' ? '}' : ']', indent, opened: cursor.at, outer }
  cursor.at++
  return char === '[' ? readArray(cursor, frame) : readMembers(cursor, frame).object
}

/** Reads `: value` after a key, forgiving what stands in the colon's place; nothing after a stray word. */
function readAssigned(cursor: Cursor, key: string, frame: Frame): ConfigValue | undefined {
  const keyEnd = cursor.at
  skipSpace(cursor)
  const [sign = ''] = /^(?::=|[:=]>?)/.exec(cursor.text.slice(cursor.at, cursor.at + 3)) ?? []
  const sameLine = lineAt(cursor, keyEnd) === lineAt(cursor)
  if (sign === '' && !(sameLine && /[^,;}\]]/.test(cursor.text.charAt(cursor.at)))) {
    note(cursor, 'missing-value', keyEnd - 1)
    cursor.at = keyEnd
    return undefined
  }
  if (sign === '') note(cursor, 'missing-colon', cursor.at, key)
  else if (sign !== ':') note(cursor, 'equals-sign', cursor.at, key)
  cursor.at += sign.length
  const signEnd = cursor.at
  skipSpace(cursor)
  if (/^[,;}\]]?$/.test(cursor.text.charAt(cursor.at))) {
    note(cursor, 'missing-value', signEnd - 1, key)
    return { kind: 'scalar', type: 'unknown', text: '' }
  }
  return readValue(cursor, frame)
}

/** Reads members up to the end of their object; those of a frame that nothing closes stand in no braces. */
export function readMembers(
  cursor: Cursor,
  frame: Frame,
): { readonly object: ConfigObject; readonly ending: Ending } {
  const members: Member[] = []
  const seen = new Set<string>()
  let inner: number | undefined
  let comma = true
  let last = cursor.at
  const end = (ending: Ending) => ({ object: { kind: 'object', members } as const, ending })
  for (;;) {
    skipSpace(cursor)
    const { at } = cursor
    const char = cursor.text[at]
    if (char === undefined) return end('text')
    if (cursor.problems.length >= maxProblems) {
      cursor.at = cursor.text.length
      return end('text')
    }
    if (belongsOutside(cursor, frame, inner)) {
      note(cursor, 'missing-brace', frame.opened)
      return end('foreign')
    }
    if (char === '}') {
      if (frame.close === '}') cursor.at++
      return end(frame.close === '}' ? 'closed' : 'foreign')
    }
    if (char === ']' && within(frame, ']')) {
      note(cursor, 'missing-brace', frame.opened)
      return end('foreign')
    }
    if (char === ',' || char === ';') {
      if (char === ';') note(cursor, 'semicolon')
      else if (comma) note(cursor, 'surplus-comma')
      comma = true
      cursor.at++
      continue
    }
    if (skipElision(cursor)) {
      comma = true
      continue
    }
    const key = isQuote(char) ? readQuoted(cursor, 'key') : readBareKey(cursor)
    if (key === undefined) {
      note(cursor, 'unreadable')
      cursor.at = at + 1
      continue
    }
    if (!comma) note(cursor, 'missing-comma', last - 1, members.at(-1)?.key)
    inner ??= indentAt(cursor, at).first ? indentAt(cursor, at).indent : undefined
    const value = readAssigned(cursor, key, frame)
    last = cursor.at
    comma = false
    if (value === undefined) continue
    if (seen.has(key)) note(cursor, 'duplicate-key', at, key)
    seen.add(key)
    members.push({ key, line: lineAt(cursor, at), value })
  }
}
