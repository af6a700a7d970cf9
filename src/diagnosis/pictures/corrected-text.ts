import { foldCase } from '../matching/fold-case.ts'
import { blank, foldBlanks } from '../matching/fold-line.ts'
import type { Span } from './align.ts'

/** The literal with a blank at each end that has one; undefined where it stands there already. */
export function correctedText(text: string, { from, to }: Span, literal: string): string | undefined {
  const words = literal.trim()
  const read = text.slice(from, to)
  const isBlankAt = (place: number): boolean =>
    place < 0 || place >= text.length || blank.test(text.charAt(place))
  const before = /^\s/.test(literal) && !isBlankAt(from - 1) ? ' ' : ''
  const after = /\s$/.test(literal) && !isBlankAt(to) ? ' ' : ''
  const isRight =
    before === '' && after === '' && !read.includes('\n') && foldCase(foldBlanks(read)) === words
  return isRight ? undefined : `${before}${words}${after}`
}
