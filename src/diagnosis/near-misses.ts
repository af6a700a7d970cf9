import type { CompiledKnowledge } from './compile-knowledge.ts'
import type { NearMiss } from './diagnosis.ts'
import { evidenceLines } from './evidence-lines.ts'
import { findBlock } from './matching/find-block.ts'
import type { PatternHit } from './matching/matcher.ts'
import type { ReportLines } from './matching/report-lines.ts'
import type { Pattern } from './signature.ts'

/** More would help nobody. */
const maxNearMisses = 10

/** Of signatures with no whole block in a report: the block of which most was found; what few others have comes first. */
export function findNearMisses(
  knowledge: CompiledKnowledge,
  signatures: readonly string[],
  hitsOf: (pattern: number) => readonly PatternHit[],
  lines: ReportLines,
): readonly NearMiss[] {
  return signatures
    .flatMap((id) => nearMissOf(knowledge, id, hitsOf, lines) ?? [])
    .sort(
      ({ near: a, sharedBy: first }, { near: b, sharedBy: second }) =>
        b.evidence.length - a.evidence.length || first - second || a.missing.length - b.missing.length,
    )
    .slice(0, maxNearMisses)
    .map(({ near }) => near)
}

interface Ranked {
  readonly near: NearMiss
  /** How many signatures have the rarest line that was found. */
  readonly sharedBy: number
}

function nearMissOf(
  { matchBlocks, signatureOf, signaturesOfPattern }: CompiledKnowledge,
  id: string,
  hitsOf: (pattern: number) => readonly PatternHit[],
  lines: ReportLines,
): Ranked | undefined {
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
  return {
    near: { id, evidence: evidenceLines(hits, lines), missing: missing.map(sourceOf) },
    sharedBy: Math.min(...found.map((pattern) => signaturesOfPattern.get(pattern)?.length ?? 0)),
  }
}

const sourceOf = (pattern: Pattern): string => (pattern.kind === 'detector' ? pattern.name : pattern.source)
