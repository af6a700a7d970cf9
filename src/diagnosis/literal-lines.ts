import { foldTexts } from './matching/fold-texts.ts'
import { createLineFinder } from './matching/line-finder.ts'
import { indexingLiterals } from './matching/literal-index.ts'
import type { Steps } from './steps.ts'

/**
 * On how many lines of texts each literal stands, both folded as for matching. Some literals or a text a step; costs about
 * what diagnosing the texts costs.
 */
export function* countingLines(
  literals: readonly string[],
  texts: readonly string[],
): Steps<ReadonlyMap<string, number>> {
  if (literals.length === 0) return new Map()
  const index = yield* indexingLiterals(literals.map((literal) => ({ literal, window: 0 })))
  const counts = new Uint32Array(literals.length)
  const lastLine = new Int32Array(literals.length)
  for (const text of texts) {
    const folded = foldTexts(text.split('\n'))
    const lineOf = createLineFinder(folded.starts)
    const unbounded = { left: Number.POSITIVE_INFINITY }
    lastLine.fill(-1)
    const onLiteral = (number: number, end: number) => {
      const literal = literals[number] as string
      const line = lineOf(end - 1)
      if (lastLine[number] === line || !folded.text.startsWith(literal, end - literal.length)) return
      lastLine[number] = line
      counts[number] = (counts[number] as number) + 1
    }
    index.scan(folded.text, onLiteral, unbounded)
    yield
  }
  return new Map(literals.map((literal, number) => [literal, counts[number] as number]))
}
