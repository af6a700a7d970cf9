import type { CompiledKnowledge } from './compile-knowledge.ts'
import { findConfigHits } from './config-hits.ts'
import type { Match, NearMiss, Suppressed } from './diagnosis.ts'
import { evidenceLines } from './evidence-lines.ts'
import type { Facts } from './facts.ts'
import { type BlockFind, findBlock, type NumberedBlock } from './matching/find-block.ts'
import type { PatternHit } from './matching/matcher.ts'
import type { ReportLines } from './matching/report-lines.ts'
import { findNearMisses } from './near-misses.ts'

/** A line that more signatures share than this says too little to name one of them by a part of its block. */
const maxSignaturesOfTellingLine = 2

/** What stands in a report, before known facts are weighed against it. */
export interface Examination {
  readonly matches: readonly Match[]
  readonly ruledOut: readonly Suppressed[]
  /** Facts read from this report alone. */
  readonly facts: Facts
  readonly silence?: string
  readonly partial: boolean
  readonly unsure: readonly string[]
  readonly nearMisses?: readonly NearMiss[]
}

export interface ExamineOptions {
  /** Bounds the work, in the units of the matcher. */
  readonly maxWork?: number
  /** Also tells what came near. */
  readonly nearMisses?: boolean
}

type HitsOf = (pattern: number) => readonly PatternHit[]

/** Looks for everything known in a report. `known` facts choose the configuration schema where the report is silent. */
export function examine(
  knowledge: CompiledKnowledge,
  lines: ReportLines,
  known: Facts,
  options: ExamineOptions,
): Examination {
  const { hits, unsure, partial } = knowledge.matcher.find(lines, options.maxWork)
  const textHits: HitsOf = (pattern) => hits.get(pattern) ?? []
  const facts = readFacts(knowledge, hits.keys(), textHits)
  const configHits = findConfigHits(knowledge, lines, { ...known, ...facts })
  const hitsOf: HitsOf = (pattern) => (pattern < 0 ? (configHits.get(pattern) ?? []) : textHits(pattern))
  const isThere = ({ block }: { readonly block: NumberedBlock }) => findBlock(block, hitsOf)?.whole === true

  const anchored = new Set(knowledge.anchorBlocks.filter(isThere).map(({ pack }) => pack))
  const matches: Match[] = []
  const ruledOut: Suppressed[] = []
  const touched = signaturesWith(knowledge, [...hits.keys(), ...configHits.keys()])
  for (const id of touched) {
    const match = matchOf(knowledge, id, hitsOf, lines)
    if (match === undefined) continue
    const reason = match.whole ? ruledOutBy(knowledge, id, hitsOf, anchored, lines) : undefined
    if (reason) ruledOut.push(reason)
    else matches.push(match)
  }
  const silencer = knowledge.silencerBlocks.find(isThere)
  return {
    matches,
    ruledOut,
    facts,
    partial,
    unsure: signaturesWith(knowledge, unsure),
    ...(silencer && { silence: silencer.reason }),
    ...(options.nearMisses && { nearMisses: findNearMisses(knowledge, touched, hitsOf, lines) }),
  }
}

/** Sorted, so that nothing hangs on the order in which knowledge was read. */
const signaturesWith = (knowledge: CompiledKnowledge, patterns: readonly number[]): readonly string[] =>
  [...new Set(patterns.flatMap((pattern) => knowledge.signaturesOfPattern.get(pattern) ?? []))].sort()

/** Of several readings of one fact, the one furthest down in the report wins: it is the latest. */
function readFacts(knowledge: CompiledKnowledge, found: Iterable<number>, hitsOf: HitsOf): Facts {
  const { factBlocks, factBlocksOfPattern } = knowledge
  const indexes = new Set([...found].flatMap((pattern) => factBlocksOfPattern.get(pattern) ?? []))
  const touched = [...indexes].sort((a, b) => a - b).flatMap((index) => factBlocks[index] ?? [])
  const facts: Record<string, string> = {}
  const lineOf = new Map<string, number>()
  for (const { name, value, block } of touched) {
    for (const hit of readingsOf(block, hitsOf)) {
      const read = value ?? hit.captures.value
      if (read === undefined || hit.line <= (lineOf.get(name) ?? -1)) continue
      facts[name] = read
      lineOf.set(name, hit.line)
    }
  }
  return facts
}

/** A one-line block is read at each place it stands; a longer one once. */
function readingsOf(block: NumberedBlock, hitsOf: HitsOf): readonly PatternHit[] {
  const [first, ...rest] = block.patterns
  if (first !== undefined && rest.length === 0) return hitsOf(first)
  const find = findBlock(block, hitsOf)
  if (!find?.whole) return []
  const captures = Object.assign({}, ...find.hits.map((hit) => hit.captures)) as PatternHit['captures']
  return [{ line: Math.max(...find.hits.map((hit) => hit.line)), rows: 1, captures }]
}

function matchOf(
  knowledge: CompiledKnowledge,
  id: string,
  hitsOf: HitsOf,
  lines: ReportLines,
): Match | undefined {
  const finds = (knowledge.matchBlocks.get(id) ?? [])
    .map((block) => findBlock(block, hitsOf))
    .filter((find) => find !== undefined)
    .sort((a, b) => Number(b.whole) - Number(a.whole) || b.hits.length - a.hits.length)
  const whole = finds.filter((find) => find.whole)
  const kept = whole.length > 0 ? whole : finds.filter((find) => isTelling(knowledge, find)).slice(0, 1)
  if (kept.length === 0) return undefined
  const hits = kept.flatMap((find) => find.hits)
  return {
    id,
    whole: whole.length > 0,
    captures: Object.assign({}, ...hits.toReversed().map((hit) => hit.captures)),
    evidence: evidenceLines(hits, lines),
  }
}

/** The first line of a block is the one that tells what it is about; those below it may be words of everyday talk. */
const isTelling = (knowledge: CompiledKnowledge, { first }: BlockFind): boolean =>
  first !== undefined && (knowledge.signaturesOfPattern.get(first)?.length ?? 0) <= maxSignaturesOfTellingLine

function ruledOutBy(
  knowledge: CompiledKnowledge,
  id: string,
  hitsOf: HitsOf,
  anchored: ReadonlySet<string>,
  lines: ReportLines,
): Suppressed | undefined {
  for (const block of knowledge.notBlocks.get(id) ?? []) {
    const find = findBlock(block, hitsOf)
    if (!find?.whole) continue
    const at = evidenceLines(find.hits, lines).map(({ line }) => line)
    return { id, reason: 'not', detail: `line ${at.join(', ')} speaks against it` }
  }
  const signature = knowledge.signatureOf.get(id)
  if (signature?.anchored && !anchored.has(signature.pack))
    return { id, reason: 'unanchored', detail: `nothing in the report comes from ${signature.pack}` }
  return undefined
}
