import type { PatternHit } from './matcher.ts'

/** A block with its patterns as numbers. */
export interface NumberedBlock {
  readonly patterns: readonly number[]
  readonly near?: number
}

/** What was found of a block: one hit a found pattern, in the block's order. */
export interface BlockFind {
  readonly whole: boolean
  readonly hits: readonly PatternHit[]
  readonly found: readonly number[]
  /** The block's first pattern, where that was found. */
  readonly first: number | undefined
}

/** Looks for all patterns of a block; undefined when none of them was found. */
export function findBlock(
  block: NumberedBlock,
  hitsOf: (pattern: number) => readonly PatternHit[],
): BlockFind | undefined {
  const lists = block.patterns.map(hitsOf)
  const found = block.patterns.filter((_, index) => (lists[index]?.length ?? 0) > 0)
  if (found.length === 0) return undefined
  const first = (lists[0]?.length ?? 0) > 0 ? block.patterns[0] : undefined
  if (found.length === lists.length) {
    const chosen =
      block.near === undefined ? lists.map((list) => list[0] as PatternHit) : closest(lists, block.near)
    if (chosen) return { whole: true, hits: chosen, found, first }
  }
  const firsts = lists.flatMap((list) => list.slice(0, 1))
  return { whole: false, hits: firsts, found, first }
}

/** The first set of hits, one of each list, that spans at most `near` lines. One walk over all lists together. */
function closest(lists: readonly (readonly PatternHit[])[], near: number): PatternHit[] | undefined {
  const inOrder = lists.map((list) => list.toSorted(byLine))
  const nextOf = inOrder.map(() => 0)
  for (const { line } of inOrder.flat().sort(byLine)) {
    const within = inOrder.map((list, index) => {
      let next = nextOf[index] as number
      while ((list[next]?.line ?? Number.POSITIVE_INFINITY) < line) next++
      nextOf[index] = next
      return list[next]
    })
    if (within.every((hit) => hit !== undefined && hit.line - line <= near)) return within as PatternHit[]
  }
  return undefined
}

const byLine = (a: PatternHit, b: PatternHit): number => a.line - b.line
