import { createEditAllowance } from './edit-allowance.ts'
import type { PictureLiteral } from './picture-literal.ts'

/** Where a literal stands in a folded text, without its end. */
export interface Span {
  readonly from: number
  readonly to: number
}

const impossible = 0xff

/**
 * Lays a literal over a text so that it begins at most `maxEdits` beside a place, with as few misread, missing and surplus
 * characters as can be; undefined where there are too many, two in a row, or more in a word than it may have.
 */
export function align(literal: PictureLiteral, text: string, place: number): Span | undefined {
  const { folded, maxEdits } = literal
  const width = 2 * maxEdits + 1
  const first = place - maxEdits
  /** The fewest edits for so many characters of the literal and a text that ends so far right of its diagonal. */
  const costs = new Uint8Array((folded.length + 1) * width).fill(impossible)
  const costAt = (row: number, band: number): number =>
    row < 0 || band < 0 || band >= width ? impossible : (costs[row * width + band] as number)
  const textAt = (row: number, band: number): string => text.charAt(first + row + band - 1)

  for (let band = 0; band < width; band++)
    if (first + band >= 0 && first + band <= text.length) costs[band] = 0
  for (let row = 1; row <= folded.length; row++)
    for (let band = 0; band < width; band++) {
      const end = first + row + band
      if (end < 0 || end > text.length) continue
      const same = folded.charAt(row - 1) === textAt(row, band)
      const substituted = end > 0 ? costAt(row - 1, band) + Number(!same) : impossible
      const missing = costAt(row - 1, band + 1) + 1
      const surplus = end > 0 && row < folded.length ? costAt(row, band - 1) + 1 : impossible
      costs[row * width + band] = Math.min(substituted, missing, surplus, impossible)
    }

  let band = -1
  let edits = maxEdits + 1
  for (let candidate = 0; candidate < width; candidate++) {
    const cost = costAt(folded.length, candidate)
    const isNearer = Math.abs(candidate - maxEdits) < Math.abs(band - maxEdits)
    if (cost < edits || (cost === edits && band >= 0 && isNearer)) {
      band = candidate
      edits = cost
    }
  }
  if (band < 0) return undefined
  const to = first + folded.length + band
  const allowed = createEditAllowance(literal)
  let row = folded.length
  while (row > 0) {
    const cost = costAt(row, band)
    const same = folded.charAt(row - 1) === textAt(row, band)
    if (costAt(row - 1, band) + Number(!same) === cost) {
      row--
      if (same) allowed.read()
      else if (!allowed.misread(row)) return undefined
    } else if (costAt(row - 1, band + 1) + 1 === cost) {
      row--
      band++
      if (!allowed.misread(row)) return undefined
    } else {
      if (!allowed.surplus(row, textAt(row, band))) return undefined
      band--
    }
  }
  return { from: first + band, to }
}
