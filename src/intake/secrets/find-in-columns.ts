import type { SecretFinder, SecretSpan } from './secret-rule.ts'
import { isMixed, isPlaceholder, looksRandom } from './secret-value.ts'

const heading =
  /(?<name>token|password|secret|api[ _-]?key)["']?(?=[ \t]{0,60}(?:[|│,\t\n]|$)| {2})(?<=(?:^|[|│,\t] ?| {2})["']?\k<name>["']?)/gim
const maxRows = 20
const maxRowChars = 1000
const maxHeadingChars = 24
/** A row of one word over and over is no row of headings. */
const maxHeadings = 4
const ruler = /^[\s|│+:=─┼├┤╞╪╡-]{1,1000}$/

interface Cell {
  readonly text: string
  readonly start: number
}

const isSecret = (value: string): boolean =>
  !isPlaceholder(value) &&
  /^[\w+/=.~:-]+$/.test(value) &&
  (isMixed(value) || looksRandom(value) || /^[0-9a-f]{32,}$/i.test(value))

const delimiterOf = (row: string): RegExp | undefined => [/[|│]/, /\t/, /,/].find((one) => one.test(row))

/** Whether a row without borders or commas reads as one of headings: short ones, far apart. */
const hasColumns = (row: string): boolean =>
  /\S {2,}\S/.test(row) && row.split(/ {2,}/).every((cell) => cell.length <= maxHeadingChars)

/** The cells of a row, without the blanks and quotes around them. */
function cellsOf(row: string, delimiter: RegExp): readonly Cell[] {
  let at = 0
  return row.split(delimiter).map((raw) => {
    const text = raw.replace(/^[\s"'`]+|[\s"'`]+$/g, '')
    const cell = { text, start: at + raw.indexOf(text) }
    at += raw.length + 1
    return cell
  })
}

/** The word that stands under a heading where no lines are drawn. */
function wordUnder(row: string, column: number): Cell | undefined {
  if (column > 0 && !/\s/.test(row.charAt(column - 1))) return undefined
  const text = /^\S{1,1000}/.exec(row.slice(column))?.[0]
  return text === undefined ? undefined : { text, start: column }
}

/** How to take the cell under a heading from a row: undefined where the table ends, null where the row has none. */
function cellUnder(head: string, place: number): ((row: string) => Cell | null | undefined) | undefined {
  const delimiter = delimiterOf(head)
  if (!delimiter) return hasColumns(head) ? (row) => wordUnder(row, place) ?? null : undefined
  const heads = cellsOf(head, delimiter)
  const column = heads.findIndex(({ start, text }) => start + text.length > place)
  return (row) => {
    const cells = cellsOf(row, delimiter)
    return cells.length === heads.length ? (cells[column] ?? null) : undefined
  }
}

/** The line around a place, if it is no longer than a row of a table. */
function rowAround(
  text: string,
  place: number,
): { readonly start: number; readonly row: string } | undefined {
  const before = text.slice(Math.max(0, place - maxRowChars), place)
  const start = place - before.length + before.lastIndexOf('\n') + 1
  const length = text.slice(start, start + maxRowChars + 1).indexOf('\n')
  return length < 0 ? undefined : { start, row: text.slice(start, start + length) }
}

/** The rows under one, up to the first that is empty or too long for a table. */
function* rowsFrom(text: string, from: number): Generator<{ readonly start: number; readonly row: string }> {
  let start = from
  for (let count = 0; count < maxRows && start < text.length; count++) {
    const [row = ''] = text.slice(start, start + maxRowChars + 1).split('\n', 1)
    if (row.length > maxRowChars || row.trim() === '') return
    yield { start, row }
    start += row.length + 1
  }
}

/** Secrets in a table under a heading that names them. */
export const findInColumns: SecretFinder = (text) => {
  const spans: SecretSpan[] = []
  let [headStart, headings] = [-1, 0]
  for (const { index, groups } of text.matchAll(heading)) {
    const head = rowAround(text, index)
    if (!head) continue
    headings = head.start === headStart ? headings + 1 : 1
    headStart = head.start
    const take = headings <= maxHeadings ? cellUnder(head.row, index - headStart) : undefined
    if (!take) continue
    const kind = (groups?.name ?? '').toLowerCase().replace(/api.?key/, 'api-key')
    for (const { start, row } of rowsFrom(text, headStart + head.row.length + 1)) {
      if (ruler.test(row)) continue
      const cell = take(row)
      if (cell === undefined) break
      if (cell === null || !isSecret(cell.text)) continue
      spans.push({ kind, start: start + cell.start, end: start + cell.start + cell.text.length })
    }
  }
  return spans
}
