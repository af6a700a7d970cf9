import type { Span } from './align.ts'
import { correctedText } from './corrected-text.ts'
import type { Purse } from './find-literal.ts'
import { createLiteralFinder } from './literal-finder.ts'
import type { PictureLiteral } from './picture-literal.ts'
import type { PictureRows } from './picture-rows.ts'

/** A stretch of a text and what belongs there. */
export interface Correction extends Span {
  readonly text: string
}

/** The literals of one line of a pattern, in their order. */
export type PicturePattern = readonly PictureLiteral[]

/** More places of one pattern say nothing new. */
const maxPlacesOfPattern = 20
/** A pattern with less of its own would be seen in what merely looks alike. */
const minPatternChars = 10

/**
 * What was misread or wrapped in the rows of a picture, as far as patterns tell: where all literals of one stand in their
 * order, each is put as it is, and rows between them become one. What some pattern finds there as it was read stays. Those
 * of longer literals come first.
 */
export function findCorrections(
  rows: PictureRows,
  patterns: readonly PicturePattern[],
  purse: Purse,
): readonly Correction[] {
  const find = createLiteralFinder(rows, purse)
  const corrections = new Map<string, Correction>()
  const asRead = new Map<string, Correction>()
  for (const pattern of patterns) {
    if (!isTelling(pattern)) continue
    for (const chain of chainsOf(rows, pattern.map(find))) {
      const own = [...correctionsIn(rows, chain, pattern)]
      for (const correction of own) corrections.set(keyOf(correction), correction)
      if (own.length > 0) continue
      for (const [index, span] of chain.entries()) {
        const right = { ...span, text: (pattern[index] as PictureLiteral).literal.trim() }
        asRead.set(keyOf(right), right)
      }
    }
  }
  const kept = [...asRead.values()]
  return [...corrections.values()]
    .filter((correction) => kept.every((right) => leaves(correction, right)))
    .sort((a, b) => b.text.length - a.text.length || a.from - b.from)
}

const keyOf = ({ from, to, text }: Correction): string => `${from} ${to} ${text}`

const isTelling = (pattern: PicturePattern): boolean =>
  pattern.reduce((sum, { folded }) => sum + folded.length, 0) >= minPatternChars

/** Whether what was read right is still there after a correction. */
const leaves = ({ from, to, text }: Correction, right: Correction): boolean =>
  to <= right.from || from >= right.to || (from <= right.from && to >= right.to && text.includes(right.text))

/** Where all literals of a pattern stand one after the other in what may be one line: the nearest ones. */
function* chainsOf(
  rows: PictureRows,
  [first, ...others]: readonly (readonly Span[])[],
): Generator<readonly Span[]> {
  for (const start of (first ?? []).slice(0, maxPlacesOfPattern)) {
    const chain = [start]
    for (const spans of others) {
      const { to } = chain.at(-1) as Span
      const next = spans.find(({ from }) => from >= to)
      if (!next || !rows.mayBeOneLine(to, next.from)) break
      chain.push(next)
    }
    if (chain.length === 1 + others.length) yield chain
  }
}

function* correctionsIn(
  rows: PictureRows,
  chain: readonly Span[],
  pattern: PicturePattern,
): Generator<Correction> {
  for (const [index, span] of chain.entries()) {
    const text = correctedText(rows.text, span, (pattern[index] as PictureLiteral).literal)
    if (text !== undefined) yield { ...span, text }
    const next = chain[index + 1]
    if (next) yield* jointsBetween(rows, span.to, next.from)
  }
}

/** With the sides of a box. */
const lineBreak = /[ \t|│┃║]{0,200}\n[ \t|│┃║]{0,200}/g

function* jointsBetween(rows: PictureRows, from: number, to: number): Generator<Correction> {
  for (const { index, 0: between } of rows.text.slice(from, to).matchAll(lineBreak)) {
    const start = from + index
    yield { from: start, to: start + between.length, text: rows.jointAfter(rows.rowAt(start)) }
  }
}
