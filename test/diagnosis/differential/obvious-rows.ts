/** Rows that may have been one line. */
export interface Rows {
  readonly from: number
  readonly rows: number
  readonly joint: string
}

const [narrowest, widest] = [40, 400]
const longestBoxed = 1_000
const stretch = 8

/** All rows that a box or a terminal's width may have cut apart: of long runs each stretch of eight, from every fourth. */
export function obviousRows(lines: readonly string[], hasTitle: boolean): readonly Rows[] {
  const body = hasTitle ? lines.slice(1) : lines
  const width = Math.max(...body.map((line) => line.length))
  const isFull = (line: string) => line.length === width
  const wrapped =
    width < narrowest || width > widest
      ? []
      : runs(lines, hasTitle, isFull).map(({ from, rows }) => {
          const rest = lines[from + rows] ?? ''
          return { from, rows: rest.trim() === '' ? rows : rows + 1, joint: '' }
        })
  const boxes = runs(lines, hasTitle, isBoxed).map((run) => ({ ...run, joint: ' ' }))
  return [...boxes, ...wrapped].filter(({ rows }) => rows > 1).flatMap(stretches)
}

const isBoxed = (line: string): boolean =>
  line.length <= longestBoxed &&
  /^[│┃║].*[│┃║]$/.test(line.trim()) &&
  /[^\s│┃║]/.test(line.replace(/[\u2500-\u259f]/g, ''))

function runs(lines: readonly string[], hasTitle: boolean, belongs: (line: string) => boolean) {
  const found: { from: number; rows: number }[] = []
  let from = hasTitle ? 1 : 0
  while (from < lines.length) {
    let end = from
    while (end < lines.length && belongs(lines[end] as string)) end++
    if (end > from) found.push({ from, rows: end - from })
    from = end + 1
  }
  return found
}

function stretches({ from, rows, joint }: Rows): readonly Rows[] {
  const found: Rows[] = []
  for (let start = 0; start === 0 || start + stretch / 2 < rows; start += stretch / 2)
    found.push({ from: from + start, rows: Math.min(stretch, rows - start), joint })
  return found
}
