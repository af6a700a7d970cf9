import { countingLines } from '../diagnosis/literal-lines.ts'
import type { Steps } from '../diagnosis/steps.ts'
import { runInSteps } from './in-steps.ts'
import { sameItems } from './keep-same.ts'
import { createMemo } from './memo.ts'
import { type PackParts, type ReadSignature, readPackParts } from './read-pack-parts.ts'
import type { Sources } from './sources.ts'
import { type WrittenBlock, writtenBlocks } from './written-blocks.ts'

/** The blocks of all packs, and how common their literals are in ordinary output. */
export interface LiteralCounts {
  readonly blocks: readonly WrittenBlock[]
  readonly corpusLines: number
  /** On how many lines of the corpus each literal stands. */
  readonly linesOf: ReadonlyMap<string, number>
}

/** Counts literals, and remembers them for as long as the corpus stays the same. Some signatures a step. */
export function createLiteralCounter() {
  let corpus: readonly string[] = []
  let corpusLines = 0
  let linesOf = new Map<string, number>()

  return {
    *counting(signatures: readonly ReadSignature[], texts: readonly string[]): Steps<LiteralCounts> {
      if (!sameItems(texts, corpus)) {
        corpus = texts
        corpusLines = texts.reduce((sum, text) => sum + text.split('\n').length, 0)
        linesOf = new Map()
      }
      const blocks: WrittenBlock[] = []
      const unknown = new Set<string>()
      for (const signature of signatures) {
        for (const block of writtenBlocks(signature)) {
          blocks.push(block)
          for (const { literals } of block.lines)
            for (const literal of literals) if (!linesOf.has(literal)) unknown.add(literal)
        }
        yield
      }
      const counted = yield* countingLines([...unknown], texts)
      for (const [literal, lines] of counted) linesOf.set(literal, lines)
      return { blocks, corpusLines, linesOf }
    },
  }
}

/** The ordinary output of all packs. */
export const corpusOf = (parts: readonly PackParts[]): readonly string[] =>
  parts.flatMap(({ corpus }) => corpus.map(({ text }) => text))

/** Counts the literals of all packs once. */
export function countLiterals({ packs }: Sources): Promise<LiteralCounts> {
  const memo = createMemo()
  return runInSteps(
    (function* () {
      const parts: PackParts[] = []
      for (const pack of packs) {
        const reading = yield* readPackParts(pack, memo)
        if (reading.parts) parts.push(reading.parts)
      }
      const signatures = parts.flatMap((part) => part.signatures)
      return yield* createLiteralCounter().counting(signatures, corpusOf(parts))
    })(),
  )
}
