import type { ConfigSchema } from './config/config-schema.ts'
import { createLiteralChooser, type LiteralChooser } from './matching/choose-literals.ts'
import type { NumberedBlock } from './matching/find-block.ts'
import type { LinePattern } from './matching/line-pattern.ts'
import { creatingMatcher, type Matcher } from './matching/matcher.ts'
import { createNumbering } from './number-patterns.ts'
import type { DetectorPattern } from './read-pattern.ts'
import type { Block, FactDefinition, Signature, Silencer } from './signature.ts'
import { runAtOnce, type Steps } from './steps.ts'

/** All that is known, as read from its files. */
export interface KnowledgeDefinition {
  readonly signatures: readonly Signature[]
  readonly facts: readonly FactDefinition[]
  readonly silencers: readonly Silencer[]
  /** Blocks that show that a report is about the product of a pack. */
  readonly anchors: readonly { readonly pack: string; readonly blocks: readonly Block[] }[]
  /** Name of the fact that holds the product's version, for choosing a schema. */
  readonly versionFact?: string
  readonly schemas: readonly ConfigSchema[]
  /** Ordinary output without failures; it tells which words are rare. */
  readonly corpus?: readonly string[]
}

/** One reading of a fact, with its fixed value where it proves one. */
interface FactBlock {
  readonly name: string
  readonly value?: string
  readonly block: NumberedBlock
}

/** Knowledge made ready for `diagnose`; made once, used for every report. */
export interface CompiledKnowledge {
  readonly definition: KnowledgeDefinition
  readonly matcher: Matcher
  /** All lines that are looked for, by their number. */
  readonly patterns: readonly LinePattern[]
  /** Detector patterns by their number; their hits come from looking at pasted configuration. */
  readonly detectors: ReadonlyMap<number, DetectorPattern>
  readonly signatureOf: ReadonlyMap<string, Signature>
  readonly matchBlocks: ReadonlyMap<string, readonly NumberedBlock[]>
  readonly notBlocks: ReadonlyMap<string, readonly NumberedBlock[]>
  readonly factBlocks: readonly FactBlock[]
  /** Indexes of the fact blocks that have a pattern, by the pattern's number. */
  readonly factBlocksOfPattern: ReadonlyMap<number, readonly number[]>
  readonly silencerBlocks: readonly { readonly reason: string; readonly block: NumberedBlock }[]
  readonly anchorBlocks: readonly { readonly pack: string; readonly block: NumberedBlock }[]
  /** Signatures that have a pattern, by the pattern's number. */
  readonly signaturesOfPattern: ReadonlyMap<number, readonly string[]>
}

/**
 * Compiles knowledge whose patterns have been checked with `readPattern`; throws where a pattern cannot be read. The same
 * line in many signatures is looked for once. Cost: about 0.1 ms a signature that was not there before, 20 µs another, and
 * 3 KB.
 */
export const compileKnowledge = (definition: KnowledgeDefinition): CompiledKnowledge =>
  runAtOnce(createCompiler().compiling(definition))

/** Compiles knowledge that changes from time to time. */
export interface KnowledgeCompiler {
  /** The same as `compileKnowledge`, step by step. */
  compiling(definition: KnowledgeDefinition): Steps<CompiledKnowledge>
}

/** What it works out of patterns is kept for the next time. */
export function createCompiler(): KnowledgeCompiler {
  const chooser = createLiteralChooser()
  return { compiling: (definition) => compiling(definition, chooser) }
}

function* compiling(definition: KnowledgeDefinition, chooser: LiteralChooser): Steps<CompiledKnowledge> {
  const numbering = createNumbering()
  const matchBlocks = new Map<string, readonly NumberedBlock[]>()
  const notBlocks = new Map<string, readonly NumberedBlock[]>()
  const signatureOf = new Map<string, Signature>()
  const signaturesOfPattern = new Map<number, string[]>()
  for (const signature of definition.signatures) {
    const { id, status, match, not } = signature
    if (status === 'retired') continue
    const blocks = match.map(numbering.numberBlock)
    signatureOf.set(id, signature)
    matchBlocks.set(id, blocks)
    if (not.length > 0) notBlocks.set(id, not.map(numbering.numberBlock))
    for (const pattern of new Set(blocks.flatMap((block) => block.patterns)))
      addTo(signaturesOfPattern, pattern, id)
    if (signatureOf.size % signaturesPerStep === 0) yield
  }
  const factBlocks = definition.facts.flatMap(({ name, readings }) =>
    readings.map(({ value, block }) => ({
      name,
      ...(value !== undefined && { value }),
      block: numbering.numberBlock(block),
    })),
  )
  const silencerBlocks = definition.silencers.flatMap(({ reason, blocks }) =>
    blocks.map((block) => ({ reason, block: numbering.numberBlock(block) })),
  )
  const anchorBlocks = definition.anchors.flatMap(({ pack, blocks }) =>
    blocks.map((block) => ({ pack, block: numbering.numberBlock(block) })),
  )
  yield
  return {
    definition,
    signatureOf,
    matchBlocks,
    notBlocks,
    factBlocks,
    factBlocksOfPattern: factsByPattern(factBlocks),
    silencerBlocks,
    anchorBlocks,
    signaturesOfPattern,
    patterns: numbering.patterns(),
    matcher: yield* creatingMatcher(numbering.patterns(), {
      chooser,
      wantedOften: numbering.near,
      ...(definition.corpus && { corpus: definition.corpus }),
    }),
    detectors: numbering.detectors,
  }
}

const signaturesPerStep = 50

function factsByPattern(blocks: readonly FactBlock[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const [index, { block }] of blocks.entries())
    for (const pattern of new Set(block.patterns)) addTo(found, pattern, index)
  return found
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
