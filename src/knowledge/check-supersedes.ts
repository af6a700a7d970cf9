import { suggest, type UnitProblem } from './problem.ts'
import type { ReadSignature } from './read-pack-parts.ts'

/** Checks which signatures silence which: all must exist, and none may in the end silence itself. */
export function checkSupersedes(
  signatures: readonly ReadSignature[],
  ids: readonly string[],
): readonly UnitProblem[] {
  const byId = new Map(signatures.map((signature) => [signature.read.id, signature]))
  const placeOf = new Map([...byId.keys()].map((id, index) => [id, index]))
  return signatures.flatMap((signature, place) => {
    const { unit, read } = signature
    const at = { unit, file: read.file, line: read.lineOf('supersedes') }
    const unknown = read.settings.supersedes.filter((id) => !ids.includes(id))
    // A circle is told once, where it is closed.
    const circle = pathBack(read.id, (id) =>
      (byId.get(id)?.read.settings.supersedes ?? []).filter(
        (next) => (placeOf.get(next) ?? place + 1) <= place,
      ),
    )
    const other = circle?.find((id) => id !== read.id)
    const culprit = other === undefined ? undefined : byId.get(other)?.unit
    return [
      ...unknown.map(
        (id): UnitProblem => ({
          ...at,
          what: `there is no signature "${id}"`,
          mend: suggest(id, ids),
        }),
      ),
      ...(circle
        ? [
            {
              ...at,
              what: `${circle.join(' supersedes ')}: they silence one another`,
              mend: 'let only the more precise one supersede the other',
              ...(culprit !== undefined && { culprit }),
            },
          ]
        : []),
    ]
  })
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
