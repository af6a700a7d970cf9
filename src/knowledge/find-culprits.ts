import type { UnitProblem } from './problem.ts'
import type { Unit } from './units.ts'

/** A unit that cannot stay as it is now, and the problems it is to blame for. */
export interface Culprit {
  readonly unit: string
  readonly problems: readonly UnitProblem[]
  /** Found guilty by itself, and not only suspected because it changed. */
  readonly sure: boolean
}

export interface Suspicion {
  /** Names of the units that are new or differ from when everything was right. */
  readonly changed: ReadonlySet<string>
  partOf(unit: string): Unit['part'] | undefined
}

/**
 * Decides which changed units are to blame for problems. First those that are wrong by themselves; then those that
 * break what did not change; only then those that do not fit in.
 */
export function findCulprits(
  problems: readonly UnitProblem[],
  { changed, partOf }: Suspicion,
): readonly Culprit[] {
  const isChanged = (unit: string | undefined): unit is string => unit !== undefined && changed.has(unit)
  const alone = problems.filter((problem) => problem.alone && isChanged(problem.unit))
  if (alone.length > 0) return blame(alone, ({ unit }) => unit)

  const hurt = problems.filter(({ unit }) => !isChanged(unit))
  const named = hurt.filter(({ culprit }) => isChanged(culprit))
  if (named.length > 0) return blame(named, ({ culprit = '' }) => culprit)
  if (hurt.length > 0 && changed.size > 0)
    return [...changed].map((unit) => ({ unit, problems: hurt, sure: false }))

  // One that gets in the way of several is more likely wrong than all of them.
  const mayFall = (unit: string) => ['signature', 'silence'].includes(partOf(unit) ?? '')
  const inTheWay = problems.filter(({ culprit }) => isChanged(culprit) && mayFall(culprit))
  const crowded = [...Map.groupBy(inTheWay, ({ culprit }) => culprit)].filter(
    ([, own]) => new Set(own.map(({ unit }) => unit)).size > 1,
  )
  if (crowded.length > 0)
    return blame(
      crowded.flatMap(([, own]) => own),
      ({ culprit = '' }) => culprit,
    )
  return blame(
    problems,
    ({ unit }) => unit,
    ({ culprit }) => !isChanged(culprit),
  )
}

function blame(
  problems: readonly UnitProblem[],
  whom: (problem: UnitProblem) => string,
  isSure: (problem: UnitProblem) => boolean = () => true,
): readonly Culprit[] {
  return [...Map.groupBy(problems, whom)].map(([unit, own]) => ({
    unit,
    problems: own,
    sure: own.every(isSure),
  }))
}
