/** The rows that were read in a picture, as one text. */
export interface PictureRows {
  readonly text: string
  /** Index of the row a place in the text stands in. */
  rowAt(place: number): number
  /** Whether two places may be of one line that was wrapped: the rows up to the second are wide, and few. */
  mayBeOneLine(from: number, to: number): boolean
  /** What stood between a row and the next, if a terminal or a box wrapped a line there. */
  jointAfter(row: number): '' | ' '
}

/** A terminal breaks a line at its edge, a box at the last word before it. */
const leastShare = 0.6
/** A line wraps into so many further rows at most. */
const maxRowsApart = 4
/** No terminal is narrower. */
const minColumns = 24

export function readPictureRows(text: string): PictureRows {
  const rows = text.split('\n')
  const starts: number[] = []
  let next = 0
  for (const row of rows) {
    starts.push(next)
    next += row.length + 1
  }
  const widths = rows.map((row) => row.trim().length)
  const widest = widths.reduce((a, b) => Math.max(a, b), minColumns)
  const widthOf = (row: number): number => widths[row] ?? 0
  function rowAt(place: number): number {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= place) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    text,
    rowAt,
    mayBeOneLine(from, to) {
      const [first, last] = [rowAt(from), rowAt(to)]
      if (last - first > maxRowsApart) return false
      for (let row = first; row < last; row++) if (widthOf(row) < widest * leastShare) return false
      return true
    },
    jointAfter: (row) => (widthOf(row) >= widest ? '' : ' '),
  }
}
