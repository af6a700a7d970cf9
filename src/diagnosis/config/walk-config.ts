import { accepts } from './check-value.ts'
import type { ConfigObject, ConfigValue, Member } from './config-document.ts'
import { lookUp, type SchemaNode } from './schema-index.ts'

/** A key of the document that stands where the schema has a place for it. `path` is dotted, as written. */
export interface Placed {
  readonly member: Member
  readonly path: string
  readonly node: SchemaNode
  readonly within: ConfigObject
}

/** A key that may not stand where it does. */
export interface Unplaced {
  readonly member: Member
  readonly path: string
  /** The place it was written under. */
  readonly under: SchemaNode
  readonly within: ConfigObject
  /** The key whose object it stands in. */
  readonly owner?: Placed
}

export interface Walk {
  readonly placed: Placed[]
  readonly wrong: Placed[]
  readonly unplaced: Unplaced[]
}

const dotted = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** Keys such as `$include` and `$schema` are directions to a reader, not settings. */
const isDirection = (key: string): boolean => key.startsWith('$')

function walkValue(value: ConfigValue, place: Placed, walk: Walk): void {
  if (value.kind === 'object') walkObject(value, place.node, place.path, walk, place)
  if (value.kind !== 'array' || place.node.other === undefined) return
  for (const [index, item] of value.items.entries())
    walkValue(item, { ...place, node: place.node.other, path: `${place.path}.${index}` }, walk)
}

function walkObject(within: ConfigObject, under: SchemaNode, path: string, walk: Walk, owner?: Placed): void {
  for (const member of within.members) {
    const node = lookUp(under, member.key)
    const at = { member, path: dotted(path, member.key), within }
    if (node !== undefined) walkMember({ ...at, node }, walk)
    else if (under.entry.open !== true && !under.entry.types.includes('any') && !isDirection(member.key))
      walk.unplaced.push({ ...at, under, ...(owner && { owner }) })
  }
}

function walkMember(place: Placed, walk: Walk): void {
  walk.placed.push(place)
  if (accepts(place.node.entry, place.member.value)) walkValue(place.member.value, place, walk)
  else walk.wrong.push(place)
}

const emptyWalk = (): Walk => ({ placed: [], wrong: [], unplaced: [] })

/** Holds every key of an object against its place in the schema. */
export function walkFrom(root: ConfigObject, node: SchemaNode): Walk {
  const walk = emptyWalk()
  walkObject(root, node, '', walk)
  return walk
}

/** The same for one key, as if it stood at `node`. */
export function walkMoved(place: Placed): Walk {
  const walk = emptyWalk()
  walkMember(place, walk)
  return walk
}
