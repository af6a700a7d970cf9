import fc from 'fast-check'

/** Puts lines into a text as one place or another shows them. */
export type Layout = (lines: readonly string[]) => string

const breaks = fc.constantFrom('\n', '\r\n', '\r')

/** Lines as they are, with line ends of all kinds. */
const plain: fc.Arbitrary<Layout> = fc
  .array(breaks, { minLength: 1, maxLength: 3 })
  .map((ends) => (lines) => lines.map((line, at) => line + ends[at % ends.length]).join(''))

/** Text that just begins and ends. */
const bare: fc.Arbitrary<Layout> = breaks.map((end) => (lines) => lines.join(end))

/** A terminal cuts lines where its width ends, in the middle of words. */
const terminal: fc.Arbitrary<Layout> = fc.tuple(fc.integer({ min: 40, max: 48 }), breaks).map(
  ([width, end]) =>
    (lines) =>
      lines.flatMap((line) => cut(line, width)).join(end),
)

/** A line of which each row is full: what stands in it is cut apart anywhere. */
const oneWrappedLine: fc.Arbitrary<Layout> = fc
  .tuple(fc.integer({ min: 40, max: 44 }), fc.nat(60), breaks)
  .map(
    ([width, before, end]) =>
      (lines) =>
        cut(`${'w '.repeat(before)}${lines.join(' ')}`, width).join(end),
  )

/** A program draws a box and breaks lines between words. */
const box: fc.Arbitrary<Layout> = fc
  .tuple(fc.integer({ min: 8, max: 40 }), fc.constantFrom('│', '┃', '║'))
  .map(([width, bar]) => (lines) => {
    const rows = lines.flatMap((line) => between(line, width))
    const rule = '─'.repeat(width + 2)
    return [`┌${rule}┐`, ...rows.map((row) => `${bar} ${row.padEnd(width)} ${bar}`), `└${rule}┘`].join('\n')
  })

/** Lines that come after 4 KB of other ones, or nearly so. */
const late: fc.Arbitrary<Layout> = fc
  .tuple(fc.constantFrom(1, 2), fc.integer({ min: -70, max: 8 }))
  .map(([pages, offset]) => (lines) => {
    const before = 'all is well\n'.repeat(400).slice(-(pages * 4_096 + offset))
    return before + lines.join('\n')
  })

/** One line of more than 16 KB, with each text where parts of it begin and end, or nearly there. */
export const longLine: fc.Arbitrary<Layout> = fc
  .record({
    filler: fc.constantFrom('y ', 'lorem ', 'y  ', '🦞 ', 'жук\t'),
    edges: fc.array(fc.constantFrom(0, 4_096, 8_192, 12_288, 16_384, 20_480), { minLength: 1, maxLength: 2 }),
    offset: fc.integer({ min: -80, max: 20 }),
    chars: fc.constantFrom(4_200, 16_384, 16_385, 20_480, 20_485, 24_600),
  })
  .map(({ filler, edges, offset, chars }) => (lines) => {
    const fill = (length: number) =>
      filler.repeat(Math.ceil(Math.max(0, length) / filler.length)).slice(0, Math.max(0, length))
    let text = ''
    for (const [index, edge] of edges.toSorted((a, b) => a - b).entries())
      text += `${fill(Math.max(0, edge + offset - text.length))} ${lines[index % lines.length]} `
    return (text + fill(chars - text.length)).replace(/[\r\n]/g, ' ').slice(0, chars)
  })

export const layout: fc.Arbitrary<Layout> = fc.oneof(
  { weight: 5, arbitrary: plain },
  { weight: 3, arbitrary: bare },
  { weight: 3, arbitrary: terminal },
  { weight: 2, arbitrary: oneWrappedLine },
  { weight: 3, arbitrary: box },
  { weight: 1, arbitrary: late },
)

const cut = (line: string, width: number): readonly string[] =>
  line.length <= width ? [line] : [line.slice(0, width), ...cut(line.slice(width), width)]

function between(line: string, width: number): readonly string[] {
  const rows: string[] = []
  for (const word of line.split(' ')) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  return rows
}
