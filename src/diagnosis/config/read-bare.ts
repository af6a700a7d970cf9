import type { Scalar } from './config-document.ts'
import { type Cursor, lineEnd, note } from './cursor.ts'
import { isQuote } from './read-quoted.ts'

const elision = /^(?:\.{2,}|…|<[^>\n]*>|\*{3,}|\[redacted:[\w-]{1,40}\]|\[?\.\.\.\]?)/
const literals: Readonly<Record<string, Scalar['type']>> = {
  true: 'boolean',
  false: 'boolean',
  null: 'null',
  Infinity: 'number',
  NaN: 'number',
}

/** Moves past `...` or a masked value, and says whether there was one. */
export function skipElision(cursor: Cursor): boolean {
  const [mark] = elision.exec(cursor.text.slice(cursor.at, cursor.at + 200)) ?? []
  if (mark === undefined) return false
  cursor.at += mark.length
  cursor.elided = true
  return true
}

function bareType(word: string): Scalar['type'] | undefined {
  if (Object.hasOwn(literals, word)) return literals[word]
  if (/^[+-]?(?:\d+|0x[0-9a-f]+)$/i.test(word)) return 'integer'
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word))
    return Number.isInteger(Number(word)) ? 'integer' : 'number'
  return undefined
}

/** A piece of a program, such as `process.env.PORT`, says nothing about the value. */
const expression = /[()=>]|^[A-Za-z]\w*(?:\.\w+)+$/

/** Reads a value without quotes, up to what ends it on its line. */
export function readBare(cursor: Cursor): Scalar {
  if (skipElision(cursor)) return { kind: 'scalar', type: 'unknown', text: '' }
  const rest = cursor.text.slice(cursor.at, lineEnd(cursor))
  const [raw = ''] = /^(?:(?!\s\/\/)[^,;{}[\]])*/.exec(rest) ?? []
  // `lan"` lost its opening quote.
  const quote = /["'“”‘’]\s*$/.exec(raw)
  const word = raw.slice(0, quote?.index).trim()
  if (word === '') return { kind: 'scalar', type: 'unknown', text: '' }
  const type = quote === null ? bareType(word) : undefined
  if (type === undefined) note(cursor, quote === null ? 'bare-value' : 'missing-quote')
  cursor.at += raw.trimEnd().length
  return { kind: 'scalar', type: type ?? (expression.test(word) ? 'unknown' : 'string'), text: word }
}

/** Reads a key without quotes, or one that lost its opening quote; nothing if no key stands here. */
export function readBareKey(cursor: Cursor): string | undefined {
  const rest = cursor.text.slice(cursor.at, cursor.at + 100)
  const [word] = /^[\p{L}\p{N}_$@*+./-]{1,80}/u.exec(rest) ?? []
  if (word === undefined) return undefined
  if (isQuote(rest[word.length])) {
    note(cursor, 'missing-quote', cursor.at, word)
    cursor.at++
  }
  cursor.at += word.length
  return word
}
