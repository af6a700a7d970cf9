import type { ConfigObject } from './config-document.ts'
import { findPlaces, type Place } from './find-places.ts'
import type { SchemaIndex, SchemaNode } from './schema-index.ts'
import type { Unplaced } from './walk-config.ts'

/** A key that belongs somewhere else, and where. */
export interface Move {
  readonly key: Unplaced
  readonly place: Place
}

/** A key that looks for a place; `parts` when its own place is right, but nothing inside it is. */
interface Homeless {
  readonly key: Unplaced
  readonly parts?: readonly Unplaced[]
}

interface Resolved {
  readonly moves: readonly Move[]
  readonly rest: readonly Homeless[]
}

/** Keys that stand side by side. */
function groupBy(keys: readonly Homeless[]): readonly (readonly Homeless[])[] {
  const groups = new Map<ConfigObject, Homeless[]>()
  for (const homeless of keys) {
    const group = groups.get(homeless.key.within) ?? []
    groups.set(homeless.key.within, [...group, homeless])
  }
  return [...groups.values()]
}

/** An object whose every key is out of place is itself out of place, though its name may be right by chance. */
function lift(group: readonly Homeless[]): readonly Homeless[] {
  const [first] = group
  const owner = first?.key.owner
  const under = owner?.node.parent
  if (first === undefined || owner === undefined || under === undefined || !owner.node.named) return group
  if (first.key.within.members.length !== group.length) return group
  const key = { member: owner.member, path: owner.path, under, within: owner.within }
  return [{ key, parts: group.map((homeless) => homeless.key) }]
}

/** The parent that all keys with one place agree on, or the only one that every key could live under. */
function commonParent(places: readonly (readonly Place[])[]): SchemaNode | undefined {
  const sure = new Set(places.filter((list) => list.length === 1).map(([place]) => place?.parent))
  if (sure.size === 1) return [...sure][0]
  const [first = [], ...others] = places.filter((list) => list.length > 0)
  if (sure.size > 1 || others.length === 0) return undefined
  const shared = first.filter(({ parent }) =>
    others.every((list) => list.some((place) => place.parent === parent)),
  )
  return shared.length === 1 ? shared[0]?.parent : undefined
}

function resolve(group: readonly Homeless[], index: SchemaIndex, indexes: readonly SchemaIndex[]): Resolved {
  const places = group.map(({ key }) => findPlaces(key, index, indexes))
  const parent = commonParent(places)
  const moves: Move[] = []
  const rest: Homeless[] = []
  for (const [at, homeless] of group.entries()) {
    const list = places[at] ?? []
    const place = list.length === 1 ? list[0] : list.find((candidate) => candidate.parent === parent)
    // A parent with `*` in its path is no place that one could be sent to.
    if (place?.parent.named) moves.push({ key: homeless.key, place })
    else rest.push(homeless)
  }
  return { moves, rest }
}

/** Sorts keys that are out of place into those that fit exactly one other place, and the rest. */
export function findMoves(
  unplaced: readonly Unplaced[],
  index: SchemaIndex,
  indexes: readonly SchemaIndex[],
): { readonly moves: readonly Move[]; readonly unknown: readonly Unplaced[] } {
  const moves: Move[] = []
  const unknown: Unplaced[] = []
  const resolveAll = (groups: readonly (readonly Homeless[])[]): void => {
    for (const group of groups) {
      const resolved = resolve(group, index, indexes)
      moves.push(...resolved.moves)
      for (const { key, parts } of resolved.rest) {
        if (parts === undefined) unknown.push(key)
        else resolveAll([parts.map((part) => ({ key: part }))])
      }
    }
  }
  const lifted = groupBy(unplaced.map((key) => ({ key }))).flatMap(lift)
  resolveAll(groupBy(lifted))
  return { moves, unknown }
}
