import Fuse from 'fuse.js'
import { type PlaceholderType, placeholderTypes } from '../signature.ts'

/** What each type may stand for, as an expression; the engine ignores case. */
const expressionOfType: Readonly<Record<PlaceholderType, string>> = {
  word: '[^\\s"\'`“”‘’<>()\\[\\]{},;]+',
  number: '-?[0-9]+(?:\\.[0-9]+)?',
  url: '[a-z][a-z0-9+.-]*://[^\\s"\'`“”‘’<>]*[^\\s"\'`“”‘’<>.,;:!?)\\]]',
  host: '(?:\\[[0-9a-f:]+\\]|[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)',
  path: '(?:~|\\.{1,2}|[a-z]:|file://)?[\\\\/](?:[^\\s"\'`“”‘’<>|,;()]*[^\\s"\'`“”‘’<>|,;().:])?',
  version: 'v?[0-9]+(?:\\.[0-9]+){1,3}(?:[-+][0-9a-z]+(?:[.-][0-9a-z]+)*)?',
  line: '\\S.*',
  quoted: '[^"\'`“”‘’]+',
}
const quote = '["\'`“”‘’]'

const placeholderPattern = /\{([a-z_][a-z0-9_]*)(?::([a-z]*))?\}/gi

/** A piece of a line: words as they are, or something that varies. */
export type LinePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string; readonly type: PlaceholderType }

export type LinePartsResult =
  | { readonly kind: 'ok'; readonly parts: readonly LinePart[] }
  | { readonly kind: 'error'; readonly what: string; readonly mend: string }

/** Splits a folded line into words and placeholders; only `{identifier}` and `{identifier:type}` are placeholders. */
export function splitLine(line: string): LinePartsResult {
  const parts: LinePart[] = []
  let end = 0
  for (const found of line.matchAll(placeholderPattern)) {
    const [whole, name = '', type = 'word'] = found
    if (!isPlaceholderType(type)) return unknownType(whole, type)
    if (found.index > end) parts.push({ kind: 'words', text: line.slice(end, found.index) })
    parts.push({ kind: 'placeholder', name, type })
    end = found.index + whole.length
  }
  if (end < line.length) parts.push({ kind: 'words', text: line.slice(end) })
  return { kind: 'ok', parts }
}

/** The expression a placeholder stands for, with its name as the group's name. */
export function expressionOfPlaceholder(name: string, type: PlaceholderType): string {
  const group = `(?<${name}>${expressionOfType[type]})`
  return type === 'quoted' ? `${quote}${group}${quote}` : group
}

const isPlaceholderType = (type: string): type is PlaceholderType =>
  (placeholderTypes as readonly string[]).includes(type)

function unknownType(whole: string, type: string): LinePartsResult {
  const nearest = new Fuse(placeholderTypes, { threshold: 0.6 }).search(type)[0]?.item
  const guess = nearest === undefined ? '' : `did you mean "${nearest}"? `
  return {
    kind: 'error',
    what: `${whole} has no known type`,
    mend: `${guess}The types are ${placeholderTypes.join(', ')}; braces that are meant as they are go into a regex block as \\{`,
  }
}
