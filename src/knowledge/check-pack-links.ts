import { suggest, type UnitProblem } from './problem.ts'
import type { PackParts } from './read-pack-parts.ts'

/** Checks what `pack.yaml` names, and what only one pack can have. */
export function checkPackLinks(
  parts: readonly PackParts[],
  facts: ReadonlySet<string>,
): readonly UnitProblem[] {
  const [first, ...others] = parts.filter(({ schemas }) => schemas.length > 0)
  return [
    ...parts.flatMap(({ pack, source }): UnitProblem[] => {
      const { versionFact, versionFactLine: line } = pack
      if (versionFact === undefined || facts.has(versionFact)) return []
      const { file } = source.pack
      const what = `there is no fact "${versionFact}", so nobody can tell the version`
      const mend = suggest(versionFact, [...facts])
      return [{ unit: file, file, line, what, mend, culprit: source.facts?.file ?? `${source.id}/facts.md` }]
    }),
    ...others.flatMap(({ schemas }) =>
      schemas.map(({ file }) => ({
        unit: file,
        file,
        line: 1,
        what: `only one pack can have lists of configuration keys, and ${first?.pack.id} has them`,
        mend: 'remove this file',
      })),
    ),
  ]
}
