import { accepts } from './check-value.ts'
import type { ConfigValue } from './config-document.ts'
import { nodeAt, versionsWith } from './known-paths.ts'
import { lookUp, type SchemaIndex, type SchemaNode } from './schema-index.ts'
import type { Unplaced } from './walk-config.ts'

/** A place that has the key's name and takes what is below it; `hits` counts the names below it that the schema has too. */
export interface Place {
  readonly node: SchemaNode
  readonly parent: SchemaNode
  readonly hits: number
}

interface Count {
  hits: number
  left: number
}

const maxKeys = 300

/** Counts the names below a key that the schema knows in this place; false as soon as one fits no version of it. */
function fits(value: ConfigValue, node: SchemaNode, indexes: readonly SchemaIndex[], count: Count): boolean {
  if (!accepts(node.entry, value)) return false
  if (value.kind === 'array') {
    const { other } = node
    return other === undefined || value.items.every((item) => fits(item, other, indexes, count))
  }
  if (value.kind === 'scalar') {
    if (node.named && value.type === 'string' && node.entry.values?.includes(value.text)) count.hits++
    return true
  }
  return value.members.every(({ key, value: inner }) => {
    if (--count.left < 0) return false
    const child = lookUp(node, key)
    if (child === undefined) return node.entry.open === true || versionsWith(indexes, node, key).length > 0
    // Names below a free name prove little: anybody's list of servers looks the same.
    if (child.named) count.hits++
    return fits(inner, child, indexes, count)
  })
}

const isSuffix = (written: string, node: SchemaNode): boolean => `.${node.path}`.endsWith(`.${written}`)

/** The places with a key's name; where the schema is open, other versions may know the names that it does not give. */
function candidates(key: string, index: SchemaIndex, indexes: readonly SchemaIndex[]): readonly SchemaNode[] {
  const own = index.byKey.get(key) ?? []
  const lent = indexes
    .flatMap((other) => (other === index ? [] : (other.byKey.get(key) ?? [])))
    .filter(
      ({ entry, parent }) => entry.open === true && nodeAt(index, parent?.path ?? '')?.entry.open === true,
    )
  return [...own, ...lent.filter(({ path }) => !own.some((node) => node.path === path))]
}

/** The places elsewhere in the schema that fit a key and all that is below it, as far as the best of them can be told. */
export function findPlaces(
  key: Unplaced,
  index: SchemaIndex,
  indexes: readonly SchemaIndex[],
): readonly Place[] {
  const places: Place[] = []
  for (const node of candidates(key.member.key, index, indexes)) {
    const { parent } = node
    if (parent === undefined || parent.path === key.under.path) continue
    const count: Count = { hits: 0, left: maxKeys }
    if (fits(key.member.value, node, indexes, count)) places.push({ node, parent, hits: count.hits })
  }
  const most = Math.max(...places.map(({ hits }) => hits))
  const best = places.filter(({ hits }) => hits === most)
  const suffixes = best.filter(({ node }) => key.path.includes('.') && isSuffix(key.path, node))
  return suffixes.length > 0 ? suffixes : best
}
