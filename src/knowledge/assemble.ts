import { compileKnowledge } from '../diagnosis/compile-knowledge.ts'
import type { FactDefinition } from '../diagnosis/signature.ts'
import { checkLinks } from './check-links.ts'
import { checkSamples } from './check-samples.ts'
import { runAtOnce, type Steps } from './in-steps.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { createMemo, type Memo } from './memo.ts'
import { docsOf, placeSignature } from './place-signature.ts'
import type { UnitProblem } from './problem.ts'
import {
  namesIn,
  type PackParts,
  type PackReading,
  type ReadSignature,
  readPackParts,
} from './read-pack-parts.ts'
import type { PackSource } from './sources.ts'

/** What can be used of the sources, and all that is wrong with the rest. */
export interface Assembly {
  readonly knowledge: KnowledgeBase
  readonly problems: readonly UnitProblem[]
}

export interface AssembleOptions {
  /** Keeps what was read of a file for as long as it stays the same. */
  readonly memo: Memo
  /** All that is on disk: what is named there exists, though it may not be among the sources. */
  readonly there: readonly PackSource[]
}

/** Reads, checks and compiles packs at once. */
export const assemble = (sources: readonly PackSource[]): Assembly =>
  runAtOnce(assembling(sources, { memo: createMemo(), there: [] }))

/**
 * Reads, checks and compiles packs step by step: the one piece of code that decides whether knowledge is right, for the
 * bot, the command line and CI.
 */
export function* assembling(
  sources: readonly PackSource[],
  { memo, there }: AssembleOptions,
): Steps<Assembly> {
  const readings: PackReading[] = []
  for (const source of sources) readings.push(yield* readPackParts(source, memo))
  const parts = readings.flatMap((reading) => (reading.parts ? [reading.parts] : []))
  const facts = mergeFactDefinitions(parts)
  const names = namesIn([...sources, ...there], memo)
  const known = { ids: names.ids, facts: [...new Set([...facts.keys(), ...names.facts])] }
  const links = checkLinks(parts, known)
  yield
  const badUnits = new Set(links.map(({ unit }) => unit))
  const signatures = parts.flatMap((part) => part.signatures).filter(({ unit }) => !badUnits.has(unit))
  const knowledge = build(parts, signatures, facts)
  yield
  const samples = yield* checkSamples(knowledge, signatures, parts, memo)
  return { knowledge, problems: [...readings.flatMap(({ problems }) => problems), ...links, ...samples] }
}

function build(
  parts: readonly PackParts[],
  signatures: readonly ReadSignature[],
  facts: ReadonlyMap<string, FactDefinition>,
): KnowledgeBase {
  // Only one pack has schemas (see check-pack-links.ts), and they are chosen by its version.
  const configured = parts.find(({ schemas }) => schemas.length > 0)
  const versionFact = configured?.pack.versionFact
  return {
    packs: new Map(parts.map(({ pack }) => [pack.id, pack])),
    factOf: facts,
    adviceOf: new Map(
      signatures.map(({ pack, read }) => {
        const { templates: _, asks, ...advice } = read.advice
        const docs = docsOf(read, pack)
        return [
          read.id,
          {
            ...advice,
            id: read.id,
            title: read.settings.title,
            asks: asks.flatMap(({ text }) => facts.get(text) ?? []),
            ...(docs !== undefined && { docs }),
          },
        ]
      }),
    ),
    compiled: compileKnowledge({
      signatures: signatures.map(({ read, pack }) => placeSignature(read, pack)),
      facts: [...facts.values()],
      silencers: parts.flatMap(({ silencers }) => silencers),
      anchors: parts.map(({ pack }) => ({ pack: pack.id, blocks: pack.anchors })),
      schemas: configured?.schemas.map(({ schema }) => schema) ?? [],
      ...(versionFact !== undefined && { versionFact }),
    }),
  }
}

/** A fact that several files read is one fact, with the description that comes first. */
function mergeFactDefinitions(parts: readonly PackParts[]): ReadonlyMap<string, FactDefinition> {
  const merged = new Map<string, FactDefinition>()
  const all = parts.flatMap((part) => [...part.facts, ...part.signatures.flatMap(({ read }) => read.facts)])
  for (const fact of all) {
    const known = merged.get(fact.name)
    merged.set(fact.name, known ? { ...known, readings: [...known.readings, ...fact.readings] } : fact)
  }
  return merged
}
