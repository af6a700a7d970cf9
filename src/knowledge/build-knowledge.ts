import { isDeepStrictEqual } from 'node:util'
import type { KnowledgeCompiler, KnowledgeDefinition } from '../diagnosis/compile-knowledge.ts'
import type { Signature } from '../diagnosis/signature.ts'
import type { Steps } from '../diagnosis/steps.ts'
import type { Advice, AskableFact } from '../reply/advice.ts'
import { keepSame, sameItems } from './keep-same.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { FactsByName } from './merge-facts.ts'
import type { Pack } from './pack.ts'
import { docsOf, placeSignature } from './place-signature.ts'
import type { PackParts, ReadSignature } from './read-pack-parts.ts'
import type { SignatureFile } from './read-signature.ts'

/** What may be asked for, by the names of facts. */
type Askable = ReadonlyMap<string, AskableFact>

/** Knowledge, and what it was built of. */
export interface Built {
  readonly knowledge: KnowledgeBase
  readonly askable: Askable
  /** By the ids of signatures. */
  readonly places: ReadonlyMap<string, Placed>
}

/** A signature in its pack. */
interface Placed {
  readonly read: SignatureFile
  readonly pack: Pack
  readonly askable: Askable
  readonly signature: Signature
  readonly advice: Advice
}

/**
 * Builds knowledge of parts that go together. What is equal to what was built `before` is the very same object, and
 * is neither compiled nor, where that is all there is in a sample, checked again.
 */
export function* buildKnowledge(
  parts: readonly PackParts[],
  signatures: readonly ReadSignature[],
  facts: FactsByName,
  before: Built | undefined,
  compiler: KnowledgeCompiler,
): Steps<Built> {
  const askable = keepSame(before?.askable, askableFacts(facts))
  const places = new Map<string, Placed>()
  const adviceOf = new Map<string, Advice>()
  for (const signature of signatures) {
    const { id } = signature.read
    const placed = place(signature, askable, before?.places.get(id))
    places.set(id, placed)
    adviceOf.set(id, placed.advice)
    yield
  }
  const known = before?.knowledge.compiled
  const definition = defineKnowledge(parts, places, facts, known?.definition)
  yield
  const compiled =
    known && sameDefinition(known.definition, definition) ? known : yield* compiler.compiling(definition)
  const packs = new Map(parts.map(({ pack }) => [pack.id, pack]))
  return { knowledge: { packs, factOf: facts, adviceOf, compiled }, askable, places }
}

const askableFacts = (facts: FactsByName): Askable =>
  new Map(
    [...facts.values()].map(({ name, description, ask }) => [
      name,
      { name, description, ...(ask !== undefined && { ask }) },
    ]),
  )

function place({ read, pack }: ReadSignature, askable: Askable, before: Placed | undefined): Placed {
  if (before?.read === read && before.pack === pack && before.askable === askable) return before
  const signature = keepSame(before?.signature, placeSignature(read, pack))
  const asks = read.advice.asks.flatMap(({ text }) => askable.get(text) ?? [])
  const advice =
    before?.read === read && before.pack === pack && isDeepStrictEqual(before.advice.asks, asks)
      ? before.advice
      : writeAdvice(read, pack, asks)
  return { read, pack, askable, signature, advice }
}

function writeAdvice(read: SignatureFile, pack: Pack, asks: readonly AskableFact[]): Advice {
  const { templates: _, asks: _names, ...advice } = read.advice
  const docs = docsOf(read, pack)
  return { ...advice, id: read.id, title: read.settings.title, asks, ...(docs !== undefined && { docs }) }
}

function defineKnowledge(
  parts: readonly PackParts[],
  places: Built['places'],
  facts: FactsByName,
  before: KnowledgeDefinition | undefined,
): KnowledgeDefinition {
  // Only one pack has schemas (see check-pack-links.ts), and they are chosen by its version.
  const configured = parts.find(({ schemas }) => schemas.length > 0)
  const versionFact = configured?.pack.versionFact
  return {
    signatures: [...places.values()].map(({ signature }) => signature),
    facts: [...facts.values()],
    silencers: parts
      .flatMap(({ silencers }) => silencers)
      .map((silencer, index) => keepSame(before?.silencers[index], silencer)),
    anchors: parts.map(({ pack }, index) =>
      keepSame(before?.anchors[index], { pack: pack.id, blocks: pack.anchors }),
    ),
    schemas: configured?.schemas.map(({ schema }) => schema) ?? [],
    corpus: parts.flatMap(({ corpus }) => corpus.map(({ text }) => text)),
    ...(versionFact !== undefined && { versionFact }),
  }
}

const sameDefinition = (a: KnowledgeDefinition, b: KnowledgeDefinition): boolean =>
  a.versionFact === b.versionFact &&
  sameItems(a.corpus ?? [], b.corpus ?? []) &&
  (['signatures', 'facts', 'silencers', 'anchors', 'schemas'] as const).every((part) =>
    sameItems(a[part], b[part]),
  )
