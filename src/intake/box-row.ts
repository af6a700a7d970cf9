/** The last cell of a row of a box, a table or a list beside a bar. */
export interface BoxRow {
  readonly start: number
  readonly end: number
  /** Borders in front of it. */
  readonly columns: number
  /** Whether a border stands behind it, and how many blanks before that. */
  readonly isClosed: boolean
  readonly padding: number
  /** Whether the cells before it are empty. */
  readonly isFirstInLine: boolean
}

const borders = '│┃║|'
const maxIndent = 8

const isBlank = (text: string, at: number): boolean => text.charAt(at) === ' ' || text.charAt(at) === '\t'
const isBorder = (text: string, at: number): boolean => borders.includes(text.charAt(at))

/** The last cell of the line from `lineStart` to `lineEnd`, if that line begins with a border. */
export function rowAt(text: string, lineStart: number, lineEnd: number): BoxRow | undefined {
  let first = lineStart
  while (first < lineEnd && first - lineStart < maxIndent && isBlank(text, first)) first++
  if (first >= lineEnd || !isBorder(text, first)) return undefined

  let last = lineEnd
  while (last > first + 1 && isBlank(text, last - 1)) last--
  const isClosed = last - 1 > first && isBorder(text, last - 1)
  const cellEnd = isClosed ? last - 1 : last
  let end = cellEnd
  while (end > first + 1 && isBlank(text, end - 1)) end--

  let [start, columns, isFirstInLine] = [first + 1, 1, true]
  for (let at = first + 1; at < end; at++) {
    if (isBorder(text, at)) {
      isFirstInLine = text.slice(start, at).trim() === '' && isFirstInLine
      start = at + 1
      columns++
    }
  }
  while (start < end && isBlank(text, start)) start++
  return start < end ? { start, end, columns, isClosed, padding: cellEnd - end, isFirstInLine } : undefined
}
