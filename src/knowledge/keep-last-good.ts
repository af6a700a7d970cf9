import { isDeepStrictEqual } from 'node:util'
import { type Assembly, assembling } from './assemble.ts'
import { findUsable } from './find-usable.ts'
import { runInSteps } from './in-steps.ts'
import { createMemo } from './memo.ts'
import type { UnitProblem } from './problem.ts'
import type { Sources } from './sources.ts'
import { packsOf, type Unit, type Units, unitsOf, withKnown } from './units.ts'

/** Remembers what was last right, so that a bad file changes nothing but a report. */
export interface LastGood {
  /**
   * Assembles the sources. Each unit that is wrong, or that breaks what did not change, is replaced by its last good
   * version, or left out where it has none; nothing else is held back. The same sources give the same assembly again.
   */
  accept(sources: Sources): Promise<Assembly>
}

/** Starts with nothing remembered. */
export function createLastGood(): LastGood {
  const memo = createMemo()
  let good: Units = new Map()
  let seen: Units = new Map()
  let last: { readonly sources: Sources; readonly assembly: Assembly } | undefined

  async function assembleNew(sources: Sources): Promise<Assembly> {
    const units = withKnown(unitsOf(sources.packs), good, seen)
    const found = new Map([...units, ...outOfSight(sources.unread, units, good)])
    const odd = sources.odd.map((problem): UnitProblem => ({ ...problem, unit: problem.file, alone: true }))
    if (!hasPack(found, good)) {
      const { knowledge } = last?.assembly ?? (await runInSteps(assembling([], { memo, there: [] })))
      return { knowledge, problems: [noPack(sources.root, good.size > 0), ...odd] }
    }
    const there = packsOf(found.values())
    const usable = await findUsable(found, good, (packs) => runInSteps(assembling(packs, { memo, there })))
    good = usable.units
    seen = found
    return { knowledge: usable.knowledge, problems: [...usable.problems, ...odd] }
  }

  return {
    async accept(sources) {
      if (last && isDeepStrictEqual(sources, last.sources)) return last.assembly
      const assembly = await assembleNew(sources)
      last = { sources, assembly }
      return assembly
    },
  }
}

/** What lay in a folder that cannot be looked into is taken to be there still. */
const outOfSight = (unread: readonly string[], units: Units, good: Units): readonly [string, Unit][] =>
  [...good].filter(
    ([name]) => !units.has(name) && unread.some((folder) => name === folder || name.startsWith(`${folder}/`)),
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
