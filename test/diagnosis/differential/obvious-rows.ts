import { isTelling } from '../../../src/diagnosis/meant/is-telling.ts'
import { meantText } from '../../../src/diagnosis/meant/meant-lines.ts'

/** Rows that may have been one line, and the line that they or some of them were. */
export interface Rows {
  readonly from: number
  readonly rows: number
  readonly join: (rows: readonly string[]) => string
}

interface Run {
  readonly from: number
  readonly rows: number
}

const [narrowest, widest] = [40, 400]
const longestBoxed = 1_000
const longestPaste = 64 * 1024
const stretch = 8

/**
 * All rows that a box or a terminal's width may have cut apart: of long runs each stretch of eight, from every fourth; as they
 * are, and as they were meant.
 */
export function obviousRows(lines: readonly string[], hasTitle: boolean): readonly Rows[] {
  const isPaste = lines.join('\n').length <= longestPaste
  const paragraphs = isPaste
    ? runs(lines, hasTitle, (line) => line.trim() !== '')
    : [{ from: hasTitle ? 1 : 0, rows: lines.length }]
  const isIn = (test: (line: string) => boolean) => runs(lines, hasTitle, test)
  const cut = paragraphs.flatMap((paragraph) => cutRows(lines, paragraph))
  const spaced = [
    ...isIn(isBoxed),
    ...isIn(isBoxedInAscii),
    ...(isPaste ? paragraphs.flatMap((paragraph) => rowsAtWords(lines, paragraph)) : []),
  ]
  const found = [
    ...spaced.flatMap(stretches).map((run) => ({ ...run, join: joinSpaced })),
    ...cut.flatMap(stretches).map((run) => ({ ...run, join: joinCut })),
  ].filter(({ rows }) => rows > 1)
  return found.flatMap((rows) => {
    const meant = { ...rows, join: (texts: readonly string[]) => meantText(rows.join(texts)) }
    return isTelling(rows.join(lines.slice(rows.from, rows.from + rows.rows))) ? [rows, meant] : [rows]
  })
}

const withoutQuote = (rows: readonly string[]) =>
  rows.every((row) => row[0] === '>') ? rows.map((row) => row.replace(/^(> ?){1,3}/, '')) : rows
const joinCut = (rows: readonly string[]) => withoutQuote(rows).join('')
const joinSpaced = (rows: readonly string[]) =>
  withoutQuote(rows)
    .map((row) => row.replace(/^\|(.*)\|\s*$/, '$1'))
    .join(' ')

function cutRows(lines: readonly string[], { from, rows }: Run): readonly Run[] {
  const own = lines.slice(from, from + rows)
  const width = Math.max(...own.map((line) => line.length))
  if (width < narrowest || width > widest) return []
  const full = own.flatMap((line, row) => (line.length === width ? [from + row] : []))
  return runsOf(full).map((run) => {
    const rest = lines[run.from + run.rows] ?? ''
    return rest.trim() === '' ? run : { ...run, rows: run.rows + 1 }
  })
}

function rowsAtWords(lines: readonly string[], { from, rows }: Run): readonly Run[] {
  const own = lines.slice(from, from + rows)
  const several = own.filter((line) => line.trim().split(/\s+/).length > 1)
  const width = Math.max(...several.map((line) => line.length))
  if (rows < 2 || width < narrowest || width > widest) return []
  const full = own.slice(0, -1).flatMap((line, row) => {
    const word = own[row + 1]?.trim().split(/\s/)[0] ?? ''
    return `${line} ${word}`.length > width ? [from + row] : []
  })
  return runsOf(full).map((run) => ({ ...run, rows: run.rows + 1 }))
}

const isBoxed = (line: string): boolean =>
  line.length <= longestBoxed &&
  /^(> ?){0,3}\s*[│┃║]/.test(line) &&
  /[^\s│┃║]/.test(line.replace(/[\u2500-\u259f]/g, ''))

const isBoxedInAscii = (line: string): boolean =>
  line.length <= longestBoxed && /^\|/.test(line) && /\|\s*$/.test(line) && /[^\s|:-]/.test(line)

function runs(lines: readonly string[], hasTitle: boolean, belongs: (line: string) => boolean) {
  return runsOf(lines.flatMap((line, at) => (belongs(line) && !(hasTitle && at === 0) ? [at] : [])))
}

/** Numbers that follow each other. */
function runsOf(indexes: readonly number[]): readonly Run[] {
  const starts = indexes.filter((index) => !indexes.includes(index - 1))
  return starts.map((from) => {
    let end = from
    while (indexes.includes(end)) end++
    return { from, rows: end - from }
  })
}

function stretches({ from, rows }: Run): readonly Run[] {
  const found: Run[] = []
  for (let start = 0; start === 0 || start + stretch / 2 < rows; start += stretch / 2)
    found.push({ from: from + start, rows: Math.min(stretch, rows - start) })
  return found
}
