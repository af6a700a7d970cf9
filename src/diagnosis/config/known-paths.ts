import { accepts } from './check-value.ts'
import type { ConfigValue } from './config-document.ts'
import { lookUp, type SchemaIndex, type SchemaNode } from './schema-index.ts'

/** The schema's place with this path, as far as it has one. */
export function nodeAt(index: SchemaIndex, path: string): SchemaNode | undefined {
  let node: SchemaNode | undefined = index.root
  for (const key of path === '' ? [] : path.split('.')) {
    if (node === undefined) return undefined
    node = key === '*' ? node.other : lookUp(node, key)
  }
  return node
}

/** Versions whose schema has a place for this key here. */
export const versionsWith = (
  indexes: readonly SchemaIndex[],
  under: SchemaNode,
  key: string,
): readonly string[] =>
  indexes
    .filter((index) => {
      const node = nodeAt(index, under.path)
      return node !== undefined && lookUp(node, key) !== undefined
    })
    .map((index) => index.version)

const keyPattern = (keys: readonly string[], node: SchemaNode): boolean => {
  const wanted = node.path.split('.').slice(-keys.length)
  return wanted.length === keys.length && wanted.every((key, at) => key === '*' || key === keys[at])
}

/**
 * Whether a path that was written without what is around it could have been cut out of a deeper place, where this value is
 * right.
 */
export function fitsDeeper(indexes: readonly SchemaIndex[], path: string, value: ConfigValue): boolean {
  const keys = path.split('.')
  const last = keys.at(-1) ?? ''
  return indexes.some((index) =>
    (index.byKey.get(last) ?? []).some(
      (node) =>
        node.path.split('.').length > keys.length && keyPattern(keys, node) && accepts(node.entry, value),
    ),
  )
}
