import type { ConfigDocument, ConfigObject, Problem } from './config-document.ts'
import { type Cursor, createCursor, lineAt, note, skipSpace } from './cursor.ts'
import { indentTells, looksCutOut } from './indentation.ts'
import { readMembers } from './read-members.ts'
import { isQuote } from './read-quoted.ts'

const outermost = { depth: 0, close: '', indent: 0, opened: 0 } as const
/** How far the next sign is looked for. */
const maxGap = 200
const keyAhead = /^["'“”‘’]?[\w$][\w$.-]{0,79}["'“”‘’]?\s*[:=]/

interface Piece {
  readonly object: ConfigObject
  readonly braced: boolean
  readonly inside: boolean
  readonly braces: ConfigDocument['braces']
}

const joined = (a: ConfigObject, b: ConfigObject): ConfigObject => ({
  kind: 'object',
  members: [...a.members, ...b.members],
})

/** Reads on after the outer brace was closed too early. */
function readBraced(cursor: Cursor): Piece {
  const opened = cursor.at
  cursor.at++
  let { object, ending } = readMembers(cursor, { ...outermost, depth: 1, close: '}', opened })
  let broken = false
  while (ending === 'closed') {
    const closed = cursor.at - 1
    skipSpace(cursor)
    const comma = cursor.text[cursor.at] === ','
    if (comma) cursor.at++
    skipSpace(cursor)
    const surplus = cursor.text[cursor.at] === '}'
    if (!surplus && !keyAhead.test(cursor.text.slice(cursor.at, cursor.at + maxGap))) {
      cursor.at = closed + 1
      break
    }
    if (!broken) note(cursor, 'surplus-brace', surplus ? cursor.at : closed)
    broken = true
    if (surplus) {
      cursor.at++
      continue
    }
    const more = readMembers(cursor, { ...outermost, depth: 1, close: '}', opened })
    object = joined(object, more.object)
    ending = more.ending
  }
  const braces = broken ? 'broken' : ending === 'closed' ? 'balanced' : 'open'
  return { object, braced: true, inside: false, braces }
}

/** Reads members that stand in no braces, up to a brace that closes what was not pasted. */
function readFragment(cursor: Cursor): Piece {
  const { object, ending } = readMembers(cursor, outermost)
  let foreign = 0
  for (; ending === 'foreign' && cursor.at < cursor.text.length; cursor.at++) {
    const char = cursor.text.charAt(cursor.at)
    if (char === '}') foreign++
    else if (!/[\s,;]/.test(char)) break
  }
  const goesOn = cursor.at < cursor.text.length
  return { object, braced: false, inside: foreign > 1 || (foreign > 0 && goesOn), braces: 'balanced' }
}

function readPiece(cursor: Cursor): Piece | undefined {
  skipSpace(cursor)
  const char = cursor.text[cursor.at]
  if (char === undefined) return undefined
  if (char === '{') return readBraced(cursor)
  if (isQuote(char) || /[\p{L}\w$]/u.test(char)) return readFragment(cursor)
  cursor.at++
  return { object: { kind: 'object', members: [] }, braced: false, inside: true, braces: 'balanced' }
}

const masked = (text: string, firstLine: number): ((problem: Problem) => boolean) => {
  const lines = text.split('\n')
  return ({ line }) => lines[line - firstLine]?.includes('[redacted:') === true
}

function readOnce(text: string, firstLine: number, trustIndent: boolean): readonly ConfigDocument[] {
  const cursor = createCursor(text, firstLine, trustIndent)
  const documents: ConfigDocument[] = []
  const isMasked = masked(text, firstLine)
  // What follows a stray bracket or comma was cut out of something; so was an object that a list goes on or ends after.
  let stray = false
  for (;;) {
    skipSpace(cursor)
    const start = cursor.at
    cursor.problems.length = 0
    cursor.smartQuoteLines.clear()
    cursor.elided = false
    const piece = readPiece(cursor)
    if (piece === undefined) return documents
    if (piece.object.members.length === 0) {
      stray ||= !piece.braced
      continue
    }
    const inList = piece.braced && /^\s*(?:\]|,\s*\{)/.test(text.slice(cursor.at, cursor.at + maxGap))
    const source = text.slice(start, cursor.at)
    documents.push({
      root: piece.object,
      text: source,
      line: lineAt(cursor, start),
      lastLine: lineAt(cursor, Math.max(start, cursor.at - 1)),
      braced: piece.braced,
      inside: stray || inList || piece.inside || (!piece.braced && looksCutOut(source)),
      braces: piece.braces,
      elided: cursor.elided || source.includes('[redacted:'),
      problems: cursor.problems.filter((problem) => !isMasked(problem)),
      smartQuoteLines: [...cursor.smartQuoteLines],
    })
  }
}

/**
 * Reads text that is meant to be JSON5, however damaged, as configurations or pieces of one. Never throws; a part that cannot
 * be read is stepped over. `firstLine` is the number of the text's first line.
 */
export function readConfig(text: string, firstLine: number): readonly ConfigDocument[] {
  const plain = readOnce(text, firstLine, false)
  const [first] = plain
  if (plain.length !== 1 || first === undefined || first.braces !== 'open' || !indentTells(first.text))
    return plain
  const [mended] = readOnce(text, firstLine, true)
  return mended === undefined
    ? plain
    : [{ ...mended, braces: mended.braces === 'open' ? 'open' : 'balanced' }]
}
