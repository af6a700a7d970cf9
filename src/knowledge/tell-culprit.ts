import type { UnitProblem } from './problem.ts'
import type { Unit } from './units.ts'

/** What a unit breaks elsewhere is told with so many examples. */
const maxExamples = 3

/** A unit as it is now and as it was when it was last right. */
export interface Change {
  readonly name: string
  readonly found: Unit | undefined
  readonly good: Unit | undefined
}

/** Tells problems to whoever changed the unit that is to blame, in its own file, where they show elsewhere. */
export function tellCulprit(
  { name, found, good }: Change,
  problems: readonly UnitProblem[],
): readonly UnitProblem[] {
  const own = problems.filter(({ unit }) => unit === name)
  const file = (found ?? good)?.source.file ?? name
  const part = (found ?? good)?.part
  const start =
    found === undefined ? 'without this file' : good === undefined ? 'with this file' : 'with this change'
  const elsewhere = problems
    .filter(({ unit }) => unit !== name)
    .slice(0, maxExamples)
    .map(
      (problem): UnitProblem => ({
        unit: name,
        file,
        line: 1,
        what: `${start}, ${problem.file}:${problem.line} is no longer right: ${problem.what}`,
        mend: found && (part === 'signature' || part === 'silence') ? problem.mend : 'undo it, or mend both',
      }),
    )
  return [...own, ...elsewhere]
}
