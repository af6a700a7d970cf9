import { lengthOfLine, lineAt, type ReportLines } from './report-lines.ts'

/** Consecutive rows, by the index of the first. */
export interface Run {
  readonly from: number
  readonly rows: number
}

/** A terminal is no narrower and no wider; longer lines are not wrapped by one. */
const terminalColumns = { min: 40, max: 400 }
/** Longer reports are files of one width, if any, and what writes files wraps at no words. */
const maxPastedChars = 64 * 1024
const blankInside = /\S\s+\S/

interface WideRows {
  /** Cut where the terminal ended, within words: nothing stood between the rows. */
  readonly cut: readonly Run[]
  /** Wrapped between words: a blank stood between the rows. */
  readonly atWords: readonly Run[]
}

/**
 * Rows that reach to the edge of the terminal, with the row after them: the widest ones, and those with no room left for the
 * next word. The widest one tells where the edge was; in what was pasted, of each paragraph.
 */
export function findWideRows(lines: ReportLines): WideRows {
  const first = 1 - lines.firstNumber
  const end = lines.starts.length
  if (lines.text.length > maxPastedChars)
    return { cut: cutRows(lines, { from: first, rows: end - first }), atWords: [] }
  const paragraphs = paragraphsOf(lines, first, end)
  return {
    cut: paragraphs.flatMap((paragraph) => cutRows(lines, paragraph)),
    atWords: paragraphs.flatMap((paragraph) => rowsWrappedAtWords(lines, paragraph)),
  }
}

/** Runs of consecutive rows. */
export function runsOf(indexes: readonly number[]): readonly Run[] {
  const runs: { from: number; rows: number }[] = []
  for (const index of indexes) {
    const last = runs.at(-1)
    if (last && last.from + last.rows === index) last.rows++
    else runs.push({ from: index, rows: 1 })
  }
  return runs
}

const hasText = (lines: ReportLines, index: number): boolean =>
  index < lines.starts.length && lineAt(lines, index).trim() !== ''

function paragraphsOf(lines: ReportLines, first: number, end: number): readonly Run[] {
  const indexes: number[] = []
  for (let index = first; index < end; index++) if (hasText(lines, index)) indexes.push(index)
  return runsOf(indexes).filter(({ rows }) => rows > 1)
}

function cutRows(lines: ReportLines, { from, rows }: Run): readonly Run[] {
  let width = terminalColumns.min
  let widest: number[] = []
  for (let index = from; index < from + rows; index++) {
    const length = lengthOfLine(lines, index)
    if (length > terminalColumns.max) return []
    if (length > width) {
      width = length
      widest = []
    }
    if (length === width) widest.push(index)
  }
  return runsOf(widest).map((run) =>
    hasText(lines, run.from + run.rows) ? { ...run, rows: run.rows + 1 } : run,
  )
}

function rowsWrappedAtWords(lines: ReportLines, { from, rows }: Run): readonly Run[] {
  const texts = Array.from({ length: rows }, (_, row) => lineAt(lines, from + row))
  // A single word that is wider than the terminal stands in a row of its own.
  const width = Math.max(0, ...texts.filter((text) => blankInside.test(text)).map((text) => text.length))
  if (width < terminalColumns.min || width > terminalColumns.max) return []
  const full = texts.flatMap((text, row) => {
    const next = texts[row + 1]?.trimStart()
    if (next === undefined) return []
    const word = next.search(/\s|$/)
    return text.length + 1 + word > width ? [from + row] : []
  })
  return runsOf(full).map((run) => ({ ...run, rows: run.rows + 1 }))
}
