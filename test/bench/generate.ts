import type { KnowledgeDefinition } from '../../src/diagnosis/compile-knowledge.ts'
import type { Block, Signature } from '../../src/diagnosis/signature.ts'
import { fillSlots, fillValues } from './fill.ts'
import { makeLine, makeNearMiss, makeSecondLine } from './make-line.ts'
import { noise } from './noise.ts'
import { createRandom, type Random } from './random.ts'

const signatureSeed = 20_261_122
const logSeed = 7
const corpusSeed = 11
/** What a pack may have of ordinary output. */
const corpusBytes = 200_000
export const stages = ['install', 'config', 'process', 'network', 'auth', 'channel', 'model'] as const

const twoLinesShare = 0.22
const secondBlockShare = 0.12
const notShare = 0.08

/** Places of the signatures whose failures a log tells of: some early ones, so that small sets find something too. */
const suffered = [3, 17, 40, 77, 150, 420, 690, 940, 1_800, 2_900, 4_100, 5_300, 6_600, 7_700, 8_800, 9_900]
const sufferedShare = 0.004
const nearMissShare = 0.08
const timestampShare = 0.6

/** A made-up signature, and the lines of a report that has it. */
export interface MadeSignature {
  readonly signature: Signature
  readonly hit: readonly string[]
}

/**
 * Signatures after the errors of OpenClaw, npm and Docker, the same ones in every run: a smaller set is the beginning of a
 * larger one.
 */
export const makeSignatures = (count: number): readonly Signature[] =>
  makeSignaturesWithHits(count).map(({ signature }) => signature)

/** The same signatures, each with what it looks like in a report. */
export function makeSignaturesWithHits(count: number): readonly MadeSignature[] {
  const random = createRandom(signatureSeed)
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => makeSignature(index, random, taken))
}

/** Knowledge that is nothing but these signatures, and ordinary output as a pack has it. */
export const definitionOf = (signatures: readonly Signature[]): KnowledgeDefinition => ({
  signatures,
  facts: [],
  silencers: [],
  anchors: [],
  schemas: [],
  corpus: [makeCorpus()],
})

/** Ordinary output in the signatures' words, in which nothing is wrong. */
export function makeCorpus(): string {
  const random = createRandom(corpusSeed)
  let corpus = ''
  while (corpus.length < corpusBytes) corpus += `${makeNoise(random)}\n`
  return corpus
}

/**
 * A log of that many bytes in whole lines, or a few less: ordinary output in the signatures' words, errors that nearly are
 * signatures, and here and there one that is.
 */
export function makeLog(bytes: number): string {
  const random = createRandom(logSeed)
  const made = makeSignaturesWithHits(Math.max(...suffered) + 1)
  const failures = suffered.map((place) => (made[place] as MadeSignature).hit)
  const lines: string[] = []
  let left = bytes
  for (let time = Date.UTC(2026, 10, 22); ; time += random.whole(0, 900)) {
    const entry = random.chance(sufferedShare)
      ? random.pick(failures)
      : [random.chance(nearMissShare) ? makeNearMiss(random) : makeNoise(random)]
    for (const [index, message] of entry.entries()) {
      const stamped = index === 0 && random.chance(timestampShare) && !/^[\s"{]/.test(message)
      const line = stamped ? `${new Date(time).toISOString()} ${message}` : message
      left -= Buffer.byteLength(line) + 1
      if (left < 0) return lines.join('')
      lines.push(`${line}\n`)
    }
  }
}

function makeSignature(index: number, random: Random, taken: Set<string>): MadeSignature {
  const first = makeLine(random, taken)
  const lines = random.chance(twoLinesShare) ? [first, makeSecondLine(first, random, taken)] : [first]
  const match: Block[] = [{ patterns: lines.map(({ pattern }) => pattern) }]
  if (random.chance(secondBlockShare)) match.push({ patterns: [makeLine(random, taken).pattern] })
  const not: Block[] = random.chance(notShare) ? [{ patterns: [makeLine(random, taken).pattern] }] : []
  const stageRank = random.whole(0, stages.length - 1)
  const signature: Signature = {
    id: `made-up-${index + 1}`,
    pack: 'made-up',
    title: `Failure ${index + 1}`,
    stage: stages[stageRank] as string,
    stageRank,
    status: 'live',
    when: [],
    supersedes: [],
    anchored: false,
    match,
    not,
    asks: [],
  }
  return { signature, hit: lines.map(({ hit }) => hit) }
}

const makeNoise = (random: Random): string =>
  fillValues(fillSlots(random.pickWeighted(noise), random).line, random)
