import { foldTexts } from './fold-texts.ts'
import { createLineFinder } from './line-finder.ts'
import type { GramAllowance, LiteralIndex } from './literal-index.ts'
import type { Stretch } from './piece.ts'

/** Text that is folded and scanned at a time. */
const batchChars = 64 * 1024

/** A text without line breaks, and what is told where a literal stands in it. */
export interface ToScan<Seen> {
  readonly text: string
  readonly seen: Seen
  /** Where a literal must end in the folded text, if not anywhere. */
  readonly own?: Stretch | undefined
}

/** Scans texts that must be folded first, many at a time, while the allowance lasts. */
export function scanFolded<Seen>(
  index: LiteralIndex,
  texts: Iterable<ToScan<Seen>>,
  grams: GramAllowance,
  add: (literal: number, seen: Seen) => void,
): void {
  let batch: ToScan<Seen>[] = []
  let chars = 0
  const scan = () => {
    const scanned = batch
    const { text, starts } = foldTexts(scanned.map((toScan) => toScan.text))
    const lineOf = createLineFinder(starts)
    const onLiteral = (literal: number, end: number) => {
      const number = lineOf(end - 1)
      const { seen, own } = scanned[number] as ToScan<Seen>
      const at = end - 1 - (starts[number] as number)
      if (own === undefined || (at >= own.from && at < own.to)) add(literal, seen)
    }
    index.scan(text, onLiteral, grams)
    batch = []
    chars = 0
  }
  for (const toScan of texts) {
    if (grams.left < 0) return
    batch.push(toScan)
    chars += toScan.text.length + 1
    if (chars > batchChars) scan()
  }
  if (batch.length > 0) scan()
}
