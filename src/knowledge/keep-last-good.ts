import { isDeepStrictEqual } from 'node:util'
import type { Steps } from '../diagnosis/steps.ts'
import { type Assembly, createAssembler } from './assemble.ts'
import { findUsable } from './find-usable.ts'
import { runInSteps } from './in-steps.ts'
import type { UnitProblem } from './problem.ts'
import type { Sources } from './sources.ts'
import { type Unit, type Units, unitsOf, withKnown } from './units.ts'

/** Remembers what was last right, so that a bad file changes nothing but a report. */
export interface LastGood {
  /**
   * Assembles the sources. Each unit that is wrong, or that breaks what did not change, is replaced by its last good
   * version, or left out where it has none; nothing else is held back. The same sources give the same assembly again.
   * One at a time: what one call finds is what the next begins with.
   */
  accept(sources: Sources): Promise<Assembly>
}

/** What was accepted last, right or not. */
interface Seen {
  readonly units: Units
  /** All of the sources that is no unit. */
  readonly rest: Omit<Sources, 'packs'>
  readonly assembly: Assembly
}

/** Starts with nothing remembered. */
export function createLastGood(): LastGood {
  const assembler = createAssembler()
  let good: Units = new Map()
  let seen: Seen | undefined

  function* assembleNew(found: Units, { root, odd: told }: Sources): Steps<Assembly> {
    const odd = told.map((problem): UnitProblem => ({ ...problem, unit: problem.file, alone: true }))
    if (!hasPack(found, good)) {
      const { knowledge } = seen?.assembly ?? (yield* assembler.assembling([], []))
      return { knowledge, problems: [noPack(root, good.size > 0), ...odd] }
    }
    const usable = yield* findUsable(found, good, assembler.assembling)
    good = usable.units
    return { knowledge: usable.knowledge, problems: [...usable.problems, ...odd] }
  }

  function* accepting(sources: Sources): Steps<Assembly> {
    const units = yield* withKnown(unitsOf(sources.packs), good, seen?.units ?? new Map())
    const found = new Map([...units, ...outOfSight(sources.unread, units, good)])
    const { packs: _, ...rest } = sources
    if (seen && sameUnits(found, seen.units) && isDeepStrictEqual(rest, seen.rest)) return seen.assembly
    const assembly = yield* assembleNew(found, sources)
    seen = { units: found, rest, assembly }
    return assembly
  }

  return { accept: (sources) => runInSteps(accepting(sources)) }
}

const sameUnits = (a: Units, b: Units): boolean =>
  a.size === b.size && [...a].every(([name, unit]) => b.get(name) === unit)

/** What lay in a folder that cannot be looked into is taken to be there still. */
const outOfSight = (unread: readonly string[], units: Units, good: Units): readonly [string, Unit][] =>
  unread.length === 0
    ? []
    : [...good].filter(
        ([name]) =>
          !units.has(name) && unread.some((folder) => name === folder || name.startsWith(`${folder}/`)),
      )

const hasPack = (units: Units, good: Units): boolean =>
  [...units.values()].some(({ name, part, source }) => part === 'pack' && (!source.fault || good.has(name)))

const noPack = (root: string, known: boolean): UnitProblem => ({
  unit: root,
  file: root,
  line: 1,
  what: `no pack is found here${known ? ', so what was known before stays in force' : ''}`,
  mend: 'a pack is a folder with a pack.yaml',
  alone: true,
})
