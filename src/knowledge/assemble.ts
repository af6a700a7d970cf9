import { compileKnowledge } from '../diagnosis/compile-knowledge.ts'
import type { FactDefinition } from '../diagnosis/signature.ts'
import { checkLinks } from './check-links.ts'
import { checkSamples } from './check-samples.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { UnitProblem } from './problem.ts'
import { type PackParts, readPackParts } from './read-pack-parts.ts'
import type { SignatureFile } from './read-signature.ts'
import type { PackSource } from './sources.ts'

/** What can be used of the sources, and all that is wrong with the rest. */
export interface Assembly {
  readonly knowledge: KnowledgeBase
  readonly problems: readonly UnitProblem[]
}

/**
 * Reads, checks and compiles packs: the one piece of code that decides whether knowledge is right, for the bot, the
 * command line and CI. `changed` names units that are new since everything was last right: where a sample of another
 * signature suffers from one of them, the new one is to blame.
 */
export function assemble(sources: readonly PackSource[], changed: ReadonlySet<string> = new Set()): Assembly {
  const readings = sources.map(readPackParts)
  const parts = readings.flatMap((reading) => (reading.parts ? [reading.parts] : []))
  const facts = mergeFactDefinitions(parts)
  const factNames = [...new Set([...facts.keys(), ...parts.flatMap((part) => part.factNames)])]
  const links = checkLinks(parts, factNames, sources)
  const badUnits = new Set(links.map(({ unit }) => unit))
  const signatures = parts.flatMap((part) => part.signatures).filter(({ unit }) => !badUnits.has(unit))
  const knowledge = build(
    parts,
    signatures.map(({ read }) => read),
    facts,
  )
  const samples = checkSamples(knowledge, signatures, changed)
  return { knowledge, problems: [...readings.flatMap(({ problems }) => problems), ...links, ...samples] }
}

function build(
  parts: readonly PackParts[],
  signatures: readonly SignatureFile[],
  facts: ReadonlyMap<string, FactDefinition>,
): KnowledgeBase {
  const [versionFact] = parts.flatMap(({ pack }) => pack.versionFact ?? [])
  return {
    packs: new Map(parts.map(({ pack }) => [pack.id, pack])),
    factOf: facts,
    adviceOf: new Map(
      signatures.map(({ advice: { templates: _, ...advice }, signature }) => [
        signature.id,
        { ...advice, asks: advice.asks.flatMap((name) => facts.get(name) ?? []) },
      ]),
    ),
    compiled: compileKnowledge({
      signatures: signatures.map(({ signature }) => signature),
      facts: [...facts.values()],
      silencers: parts.flatMap(({ silencers }) => silencers),
      anchors: parts.map(({ pack }) => ({ pack: pack.id, blocks: pack.anchors })),
      schemas: parts.flatMap(({ schemas }) => schemas),
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
