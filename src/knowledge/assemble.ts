import { createCompiler } from '../diagnosis/compile-knowledge.ts'
import { runAtOnce, type Steps } from '../diagnosis/steps.ts'
import { type Built, buildKnowledge } from './build-knowledge.ts'
import { checkingCorpus } from './check-corpus.ts'
import { createLinkCheck } from './check-links.ts'
import { createLiteralCheck } from './check-literals.ts'
import { createSampleCheck } from './check-samples.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { namesIn } from './known-names.ts'
import { createMemo } from './memo.ts'
import { mergeFacts } from './merge-facts.ts'
import type { UnitProblem } from './problem.ts'
import { type PackReading, readPackParts } from './read-pack-parts.ts'
import type { PackSource } from './sources.ts'

/** What can be used of the sources, and all that is wrong with the rest. */
export interface Assembly {
  readonly knowledge: KnowledgeBase
  readonly problems: readonly UnitProblem[]
}

/**
 * Reads, checks and compiles packs: the one piece of code that decides whether knowledge is right, for the bot, the
 * command line and CI.
 */
export interface Assembler {
  /**
   * `there` is all that is on disk: what is named there exists, though it may not be among the sources. Gives what a new
   * assembler would give, but costs only what differs from the last time, beside a few passes over all signatures. To be
   * run to its end before the next begins.
   */
  assembling(sources: readonly PackSource[], there: readonly PackSource[]): Steps<Assembly>
}

/** Starts with nothing known. */
export function createAssembler(): Assembler {
  const memo = createMemo()
  const links = createLinkCheck()
  const samples = createSampleCheck()
  const literals = createLiteralCheck()
  const compiler = createCompiler()
  let built: Built | undefined

  return {
    *assembling(sources, there) {
      const readings: PackReading[] = []
      for (const source of sources) readings.push(yield* readPackParts(source, memo))
      const parts = readings.flatMap((reading) => (reading.parts ? [reading.parts] : []))
      const facts = mergeFacts(parts, built?.knowledge.factOf)
      yield
      const names = namesIn(sources, there, memo)
      yield
      const known = { ids: names.ids, facts: new Set([...facts.keys(), ...names.facts]) }
      const broken = yield* links.checking(parts, known)
      const badUnits = new Set(broken.map(({ unit }) => unit))
      const signatures = parts.flatMap((part) => part.signatures).filter(({ unit }) => !badUnits.has(unit))
      built = yield* buildKnowledge(parts, signatures, facts, built, compiler)
      const { knowledge } = built
      const wrong = yield* samples.checking(knowledge, signatures, parts)
      const common = yield* literals.checking(parts)
      const loud = yield* checkingCorpus(knowledge, parts)
      const own = readings.flatMap(({ problems }) => problems)
      return { knowledge, problems: [...own, ...broken, ...common, ...wrong, ...loud] }
    },
  }
}

/** Reads, checks and compiles packs at once. */
export const assemble = (sources: readonly PackSource[]): Assembly =>
  runAtOnce(createAssembler().assembling(sources, []))
