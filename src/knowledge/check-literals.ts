import { createLiteralCounter, type LiteralCounts } from './count-literals.ts'
import type { Steps } from './in-steps.ts'
import type { UnitProblem } from './problem.ts'
import type { PackParts } from './read-pack-parts.ts'
import type { WrittenBlock, WrittenLine } from './written-blocks.ts'

/** A literal on a greater part of ordinary lines says too little. */
const maxShare = 0.02
/** A smaller corpus shows nothing. */
const minCorpusLines = 500

/** Finds blocks all of whose literals are too common to trust; a common line beside a rare one is right. */
export function createLiteralCheck() {
  const counter = createLiteralCounter()
  return {
    *checking(parts: readonly PackParts[]): Steps<readonly UnitProblem[]> {
      if (parts.every(({ corpus }) => corpus.length === 0)) return []
      const counts = yield* counter.counting(parts)
      if (counts.corpusLines < minCorpusLines) return []
      return counts.blocks.flatMap((block) => tooCommon(block, counts))
    },
  }
}

function tooCommon(block: WrittenBlock, { corpusLines, linesOf }: LiteralCounts): readonly UnitProblem[] {
  const rarities = block.lines.flatMap((line) => rarestOf(line, linesOf) ?? [])
  if (rarities.length === 0) return []
  const rarest = rarities.reduce((a, b) => (b.lines < a.lines ? b : a))
  if (rarest.lines <= corpusLines * maxShare) return []
  const { unit, file } = block
  const percent = ((rarest.lines / corpusLines) * 100).toFixed(1)
  const what = `"${rarest.literal}" is on ${percent} % of the lines of ordinary output, which is too common to trust`
  const mend = 'make this line longer, or add one with words that are rarer'
  return [{ unit, file, line: block.locate(rarest.line), what, mend }]
}

function rarestOf(line: WrittenLine, linesOf: LiteralCounts['linesOf']) {
  const counted = line.literals.map((literal) => ({ line, literal, lines: linesOf.get(literal) ?? 0 }))
  return counted.length === 0 ? undefined : counted.reduce((a, b) => (b.lines < a.lines ? b : a))
}
