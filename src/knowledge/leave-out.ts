import type { Steps } from '../diagnosis/steps.ts'
import type { Assembly } from './assemble.ts'
import { findCulprits } from './find-culprits.ts'
import type { Usable } from './find-usable.ts'
import type { UnitProblem } from './problem.ts'
import type { PackSource } from './sources.ts'
import { takeBack } from './take-back.ts'
import { tellCulprit } from './tell-culprit.ts'
import { packsOf, type Unit, type Units } from './units.ts'

/** Shared files come first: signatures lean on them. */
const partOrder: readonly Unit['part'][] = ['pack', 'facts', 'silence', 'schema', 'corpus', 'signature']

/**
 * Leaves out what is to blame for the problems of the `first` assembly, which is of all that was `found`, and puts the
 * last `good` versions in its place. A file that the whole pack leans on is used as far as it can be read when it has no
 * good version.
 */
export function* leaveOut(
  found: Units,
  good: Units,
  first: Assembly,
  assemble: (packs: readonly PackSource[]) => Steps<Assembly>,
): Steps<Usable> {
  const names = [...new Set([...found.keys(), ...good.keys()])]
  const changed = names.filter((name) => found.get(name) !== good.get(name))
  const partOf = (name: string) => (found.get(name) ?? good.get(name))?.part
  const fallback = new Map(good)
  const fallen = new Map<string, readonly UnitProblem[]>()
  const outright = new Set<string>()
  const doubtful = new Set<string>()

  const leansOn = (name: string) =>
    !outright.has(name) && ['pack', 'facts', 'silence'].includes(partOf(name) ?? '')
  const inForce = (without: ReadonlySet<string>) =>
    names.flatMap((name): Unit[] => {
      const unit = without.has(name)
        ? (fallback.get(name) ?? (leansOn(name) ? found.get(name) : undefined))
        : found.get(name)
      return unit ? [unit] : []
    })
  /** Problems of units that fell and have nothing better to show have been told. */
  const openProblems = ({ problems }: Assembly, without: ReadonlySet<string>) =>
    problems.filter(({ unit }) => !without.has(unit) || fallback.has(unit))
  function* attempt(without: ReadonlySet<string>) {
    const assembly = yield* assemble(packsOf(inForce(without)))
    return { assembly, open: openProblems(assembly, without) }
  }
  const tell = (name: string, problems: readonly UnitProblem[]) =>
    tellCulprit({ name, found: found.get(name), good: good.get(name) }, problems)

  let assembly = first
  let open = first.problems
  while (open.length > 0) {
    const standing = new Set(changed.filter((name) => !fallen.has(name)))
    const culprits = findCulprits(open, { changed: standing, partOf })
    for (const { unit, problems, sure } of culprits) {
      // A good version that is no longer right though nothing changed: code that reads it did.
      if (!standing.has(unit)) fallback.delete(unit)
      if (problems.some((problem) => problem.unit !== unit)) outright.add(unit)
      if (!sure) doubtful.add(unit)
      fallen.set(unit, [...(fallen.get(unit) ?? []), ...tell(unit, problems)])
    }
    ;({ assembly, open } = yield* attempt(new Set(fallen.keys())))
  }

  const rank = (name: string) => partOrder.indexOf(partOf(name) ?? 'signature')
  yield* takeBack(
    [...doubtful].sort((a, b) => rank(a) - rank(b)),
    function* (suspects) {
      const again = yield* attempt(new Set([...fallen.keys()].filter((name) => !suspects.includes(name))))
      const [only] = suspects
      if (again.open.length === 0) {
        for (const name of suspects) fallen.delete(name)
        assembly = again.assembly
      } else if (only !== undefined && suspects.length === 1) fallen.set(only, tell(only, again.open))
      return again.open.length === 0
    },
  )

  const kept = inForce(new Set(fallen.keys())).filter(({ name }) => !fallen.has(name) || fallback.has(name))
  return {
    units: new Map(kept.map((unit) => [unit.name, unit])),
    knowledge: assembly.knowledge,
    problems: [...fallen.values()].flat(),
  }
}
