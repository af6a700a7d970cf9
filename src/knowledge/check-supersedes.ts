import type { Steps } from '../diagnosis/steps.ts'
import { suggest, type UnitProblem } from './problem.ts'
import type { ReadSignature } from './read-pack-parts.ts'

/**
 * Checks which signatures silence which: all must exist, and none may in the end silence itself. Cost grows with the
 * number of signatures, and with the square of those only that lie around circles.
 */
export function* checkSupersedes(
  signatures: readonly ReadSignature[],
  ids: ReadonlySet<string>,
): Steps<readonly UnitProblem[]> {
  // Most supersede nothing, and are nowhere in a circle.
  const superseding = signatures.filter(({ read }) => read.settings.supersedes.length > 0)
  const byId = new Map(superseding.map((signature) => [signature.read.id, signature]))
  const placeOf = new Map([...byId.keys()].map((id, index) => [id, index]))
  const supersededBy = (id: string) => byId.get(id)?.read.settings.supersedes ?? []
  const aroundCircles = idsAroundCircles([...byId.keys()], supersededBy)
  const problems: UnitProblem[] = []
  for (const [place, { unit, read }] of superseding.entries()) {
    const at = { unit, file: read.file, line: read.lines.supersedes }
    const unknown = read.settings.supersedes.filter((id) => !ids.has(id))
    // A circle is told once, where it is closed.
    const circle = aroundCircles.has(read.id)
      ? pathBack(read.id, (id) =>
          supersededBy(id).filter((next) => (placeOf.get(next) ?? place + 1) <= place),
        )
      : undefined
    const other = circle?.find((id) => id !== read.id)
    const culprit = other === undefined ? undefined : byId.get(other)?.unit
    problems.push(
      ...unknown.map((id) => ({
        ...at,
        what: `there is no signature "${id}"`,
        mend: suggest(id, [...ids]),
      })),
    )
    if (circle)
      problems.push({
        ...at,
        what: `${circle.join(' supersedes ')}: they silence one another`,
        mend: 'let only the more precise one supersede the other',
        ...(culprit !== undefined && { culprit }),
      })
    yield
  }
  return problems
}

/** What is left when ids that supersede nothing that is left are taken away, again and again. */
function idsAroundCircles(
  ids: readonly string[],
  next: (id: string) => readonly string[],
): ReadonlySet<string> {
  const left = new Set(ids)
  const above = new Map<string, string[]>()
  const below = new Map<string, number>()
  for (const id of ids) {
    const known = next(id).filter((other) => left.has(other))
    below.set(id, known.length)
    for (const other of known) {
      const list = above.get(other) ?? []
      list.push(id)
      above.set(other, list)
    }
  }
  const ends = ids.filter((id) => below.get(id) === 0)
  for (const id of ends) {
    left.delete(id)
    for (const other of above.get(id) ?? []) {
      const rest = (below.get(other) ?? 0) - 1
      below.set(other, rest)
      if (rest === 0) ends.push(other)
    }
  }
  return left
}

/** The way from an id along what it supersedes back to itself, if there is one. */
function pathBack(start: string, next: (id: string) => readonly string[]): readonly string[] | undefined {
  const cameFrom = new Map<string, string>()
  const open = [start]
  for (const id of open) {
    for (const further of next(id)) {
      if (further === start) {
        const path = [start]
        for (let at = id; at !== start; at = cameFrom.get(at) ?? start) path.unshift(at)
        return [start, ...path]
      }
      if (cameFrom.has(further)) continue
      cameFrom.set(further, id)
      open.push(further)
    }
  }
  return undefined
}
