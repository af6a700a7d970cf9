import type { Steps } from '../diagnosis/steps.ts'
import { corpusOf, createLiteralCounter, type LiteralCounts } from './count-literals.ts'
import { sameItems } from './keep-same.ts'
import type { UnitProblem } from './problem.ts'
import type { PackParts } from './read-pack-parts.ts'
import type { SignatureFile } from './read-signature.ts'
import type { WrittenBlock, WrittenLine } from './written-blocks.ts'

/** A literal on a greater part of ordinary lines says too little. */
const maxShare = 0.02
/** A smaller corpus shows nothing. */
const minCorpusLines = 500

/**
 * Finds blocks all of whose literals are too common to trust; a common line beside a rare one is right. While the corpus
 * stays the same, only signatures that changed are looked at.
 */
export function createLiteralCheck() {
  const counter = createLiteralCounter()
  let checkedWith: readonly string[] = []
  let checked = new WeakMap<SignatureFile, readonly UnitProblem[]>()

  return {
    *checking(parts: readonly PackParts[]): Steps<readonly UnitProblem[]> {
      const corpus = corpusOf(parts)
      if (corpus.length === 0) return []
      if (!sameItems(corpus, checkedWith)) checked = new WeakMap()
      checkedWith = corpus
      const signatures = parts.flatMap((part) => part.signatures)
      const counts = yield* counter.counting(
        signatures.filter(({ read }) => !checked.has(read)),
        corpus,
      )
      if (counts.corpusLines < minCorpusLines) return []
      const blocksOf = Map.groupBy(counts.blocks, ({ unit }) => unit)
      return signatures.flatMap(({ unit, read }) => {
        const known = checked.get(read)
        const problems = known ?? (blocksOf.get(unit) ?? []).flatMap((block) => tooCommon(block, counts))
        if (!known) checked.set(read, problems)
        return problems
      })
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
