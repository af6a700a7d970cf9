import type { CompiledKnowledge } from './compile-knowledge.ts'
import type { NearMiss } from './diagnosis.ts'
import { evidenceLines } from './evidence-lines.ts'
import { findBlock } from './matching/find-block.ts'
import type { PatternHit } from './matching/matcher.ts'
import type { ReportLines } from './matching/report-lines.ts'
import type { Pattern } from './signature.ts'

/** More would help nobody. */
const maxNearMisses = 10

/** Of signatures with no whole block in a report: the block of which most was found. */
export function findNearMisses(
  knowledge: CompiledKnowledge,
  signatures: readonly string[],
  hitsOf: (pattern: number) => readonly PatternHit[],
  lines: ReportLines,
): readonly NearMiss[] {
  return signatures
    .flatMap((id) => nearMissOf(knowledge, id, hitsOf, lines) ?? [])
    .sort((a, b) => b.evidence.length - a.evidence.length || a.missing.length - b.missing.length)
    .slice(0, maxNearMisses)
}

function nearMissOf(
  { matchBlocks, signatureOf }: CompiledKnowledge,
  id: string,
  hitsOf: (pattern: number) => readonly PatternHit[],
  lines: ReportLines,
): NearMiss | undefined {
  const finds = (matchBlocks.get(id) ?? []).map((block, index) => ({
    index,
    block,
    find: findBlock(block, hitsOf),
  }))
  if (finds.some(({ find }) => find?.whole)) return undefined
  const [best] = finds.sort((a, b) => (b.find?.hits.length ?? 0) - (a.find?.hits.length ?? 0))
  if (!best?.find) return undefined
  const { found, hits } = best.find
  const written = signatureOf.get(id)?.match[best.index]?.patterns ?? []
  const missing = written.filter((_, at) => !found.includes(best.block.patterns[at] as number))
  return { id, evidence: evidenceLines(hits, lines), missing: missing.map(sourceOf) }
}

const sourceOf = (pattern: Pattern): string => (pattern.kind === 'detector' ? pattern.name : pattern.source)
