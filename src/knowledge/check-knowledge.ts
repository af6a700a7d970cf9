import { createLastGood } from './keep-last-good.ts'
import type { UnitProblem } from './problem.ts'
import type { PackSource, Sources } from './sources.ts'
import { packsOf, unitsOf } from './units.ts'

/** What is wrong with the checked part of the knowledge. */
export interface Check {
  readonly problems: readonly UnitProblem[]
  /** How many of the checked signatures are right. */
  readonly rightSignatures: number
}

/**
 * Checks the part of the sources that `isChecked` names, as if it were new beside all the rest: where it does not go
 * together with the rest, it is to blame. A `pack.yaml` that is wrong is always told, as nothing below it can be right.
 */
export async function checkKnowledge(sources: Sources, isChecked: (file: string) => boolean): Promise<Check> {
  const lastGood = createLastGood()
  const rest = withoutUnits(sources, isChecked)
  if (rest.packs.length > 0) await lastGood.accept(rest)
  const { problems, knowledge } = await lastGood.accept(sources)
  const packFiles = new Set(sources.packs.map(({ pack }) => pack.file))
  const own = problems.filter(
    ({ unit, file }) => isChecked(unit) || isChecked(file) || packFiles.has(unit) || unit === sources.root,
  )
  const bad = new Set(problems.map(({ unit }) => unit))
  const right = sources.packs
    .flatMap(({ signatures }) => signatures)
    .filter(({ folder }) => isChecked(folder) && !bad.has(folder))
    .filter(({ folder }) => knowledge.adviceOf.has(folder.split('/').at(-1) ?? ''))
  return { problems: own, rightSignatures: right.length }
}

function withoutUnits(sources: Sources, isChecked: (file: string) => boolean): Sources {
  const kept = [...unitsOf(sources.packs).values()].filter(({ name }) => !isChecked(name))
  const packs: readonly PackSource[] = packsOf(kept)
  return { ...sources, packs, odd: [] }
}
