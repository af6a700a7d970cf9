import type { CompiledKnowledge } from './compile-knowledge.ts'
import type { ConfigFinding } from './config/config-finding.ts'
import { inspectConfig } from './config/inspect-config.ts'
import type { Facts } from './facts.ts'
import type { PatternHit } from './matching/matcher.ts'
import type { ReportLines } from './matching/report-lines.ts'
import type { DetectorPattern } from './read-pattern.ts'

/** Hits of the detector patterns, by their number. Costs nothing where no signature uses a detector. */
export function findConfigHits(
  knowledge: CompiledKnowledge,
  lines: ReportLines,
  facts: Facts,
): ReadonlyMap<number, readonly PatternHit[]> {
  const hits = new Map<number, PatternHit[]>()
  if (knowledge.detectors.size === 0) return hits
  const { schemas, versionFact } = knowledge.definition
  const version = versionFact === undefined ? undefined : facts[versionFact]
  // A title stands before the text and is no part of a pasted configuration.
  const titleLines = 1 - lines.firstNumber
  const findings = inspectConfig(typedLines(lines).slice(titleLines), {
    schemas,
    ...(version !== undefined && { version }),
  })
  for (const [number, pattern] of knowledge.detectors) {
    const own = findings.filter((finding) => isMeant(pattern, finding))
    if (own.length > 0)
      hits.set(
        number,
        own.map(({ line, captures }) => ({ line: line - 1 + titleLines, rows: 1, captures })),
      )
  }
  return hits
}

/** What was read in a picture is no configuration to find fault with: a misread key or quote would be told as a mistake. */
function typedLines({ text, firstNumber, pictures }: ReportLines): string[] {
  const lines = text.split('\n')
  for (const { first, last } of pictures?.lines ?? []) {
    const from = first - firstNumber
    lines.fill('', from, last - firstNumber + 1)
  }
  return lines
}

const isMeant = (pattern: DetectorPattern, finding: ConfigFinding): boolean =>
  pattern.name === finding.detector &&
  Object.entries(pattern.where).every(([name, wanted]) =>
    wanted.split('|').includes(finding.captures[name] ?? ''),
  )
