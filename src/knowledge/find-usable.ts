import type { Steps } from '../diagnosis/steps.ts'
import type { Assembly } from './assemble.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { leaveOut } from './leave-out.ts'
import type { UnitProblem } from './problem.ts'
import type { PackSource } from './sources.ts'
import { packsOf, type Units } from './units.ts'

/** The units that go together, the knowledge they give, and what is wrong with the others. */
export interface Usable {
  readonly units: Units
  readonly knowledge: KnowledgeBase
  readonly problems: readonly UnitProblem[]
}

/** Puts packs together; `there` is all that was found, used or not. */
export type Assemble = (packs: readonly PackSource[], there: readonly PackSource[]) => Steps<Assembly>

/** Finds the most of what was `found` that can be used, with the last `good` version in place of the rest. */
export function* findUsable(found: Units, good: Units, assemble: Assemble): Steps<Usable> {
  const there = packsOf(found.values())
  yield
  const { knowledge, problems } = yield* assemble(there, there)
  // Mostly all is right.
  if (problems.length === 0) return { units: found, knowledge, problems }
  return yield* leaveOut(found, good, { knowledge, problems }, (packs) => assemble(packs, there))
}
