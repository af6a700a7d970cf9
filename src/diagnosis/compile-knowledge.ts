import type { ConfigSchema } from './config/config-schema.ts'
import type { NumberedBlock } from './matching/find-block.ts'
import { type LinePatternResult, readRegexLine, readTextLine } from './matching/line-pattern.ts'
import { createMatcher, type Matcher } from './matching/matcher.ts'
import type { Block, FactDefinition, Pattern, Signature, Silencer } from './signature.ts'

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
}

export type DetectorPattern = Extract<Pattern, { kind: 'detector' }>

/** Knowledge made ready for `diagnose`; made once, used for every report. */
export interface CompiledKnowledge {
  readonly definition: KnowledgeDefinition
  readonly matcher: Matcher
  /** Detector patterns by their number; their hits come from looking at pasted configuration. */
  readonly detectors: ReadonlyMap<number, DetectorPattern>
  readonly signatureOf: ReadonlyMap<string, Signature>
  readonly matchBlocks: ReadonlyMap<string, readonly NumberedBlock[]>
  readonly notBlocks: ReadonlyMap<string, readonly NumberedBlock[]>
  readonly factBlocks: readonly {
    readonly name: string
    readonly value?: string
    readonly block: NumberedBlock
  }[]
  readonly silencerBlocks: readonly { readonly reason: string; readonly block: NumberedBlock }[]
  readonly anchorBlocks: readonly { readonly pack: string; readonly block: NumberedBlock }[]
  /** Signatures that have a pattern, by the pattern's number. */
  readonly signaturesOfPattern: ReadonlyMap<number, readonly string[]>
}

const readPatterns = new WeakMap<Pattern, LinePatternResult>()

/**
 * Reads one pattern of a block; how the checker learns what is wrong with it. What was read of a pattern is kept as long
 * as the pattern is, so that knowledge which did not change is not compiled again.
 */
export function readPattern(pattern: Exclude<Pattern, DetectorPattern>): LinePatternResult {
  const known = readPatterns.get(pattern)
  const read =
    known ?? (pattern.kind === 'text' ? readTextLine(pattern.source) : readRegexLine(pattern.source))
  if (!known) readPatterns.set(pattern, read)
  return read
}

/**
 * Compiles knowledge whose patterns have been checked with `readPattern`. The same line in many signatures is looked
 * for once. Throws where a pattern cannot be read.
 */
export function compileKnowledge(definition: KnowledgeDefinition): CompiledKnowledge {
  const numbering = createNumbering()
  const live = definition.signatures.filter(({ status }) => status !== 'retired')
  const signaturesOfPattern = new Map<number, string[]>()
  const matchBlocks = new Map(live.map(({ id, match }) => [id, match.map(numbering.numberBlock)]))
  for (const [id, blocks] of matchBlocks)
    for (const pattern of new Set(blocks.flatMap((block) => block.patterns)))
      signaturesOfPattern.set(pattern, [...(signaturesOfPattern.get(pattern) ?? []), id])

  const compiled = {
    definition,
    signatureOf: new Map(live.map((signature) => [signature.id, signature])),
    matchBlocks,
    notBlocks: new Map(live.map(({ id, not }) => [id, not.map(numbering.numberBlock)])),
    factBlocks: definition.facts.flatMap(({ name, readings }) =>
      readings.map(({ value, block }) => ({
        name,
        ...(value !== undefined && { value }),
        block: numbering.numberBlock(block),
      })),
    ),
    silencerBlocks: definition.silencers.flatMap(({ reason, blocks }) =>
      blocks.map((block) => ({ reason, block: numbering.numberBlock(block) })),
    ),
    anchorBlocks: definition.anchors.flatMap(({ pack, blocks }) =>
      blocks.map((block) => ({ pack, block: numbering.numberBlock(block) })),
    ),
    signaturesOfPattern,
  }
  return { ...compiled, matcher: numbering.matcher(), detectors: numbering.detectors() }
}

/** Gives every distinct pattern a number: lines first count up from 0, detectors down from -1. */
function createNumbering() {
  const lines = new Map<
    string,
    { readonly number: number; readonly pattern: Exclude<Pattern, DetectorPattern> }
  >()
  const detectors = new Map<number, DetectorPattern>()

  function numberOf(pattern: Pattern): number {
    if (pattern.kind === 'detector') {
      const number = -1 - detectors.size
      detectors.set(number, pattern)
      return number
    }
    const key = `${pattern.kind} ${pattern.source}`
    const number = lines.get(key)?.number ?? lines.size
    lines.set(key, { number, pattern })
    return number
  }

  return {
    numberBlock: (block: Block): NumberedBlock => ({
      patterns: block.patterns.map(numberOf),
      ...(block.near !== undefined && { near: block.near }),
    }),
    detectors: () => detectors,
    matcher: () =>
      createMatcher(
        [...lines.values()].map(({ pattern }) => {
          const read = readPattern(pattern)
          if (read.kind === 'error')
            throw new Error(`A pattern was not checked: ${pattern.source}: ${read.what}`)
          return read.pattern
        }),
      ),
  }
}
