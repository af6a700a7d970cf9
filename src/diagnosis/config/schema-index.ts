import type { ConfigSchema, SchemaEntry } from './config-schema.ts'

/** A key path of a schema as a tree. */
export interface SchemaNode {
  readonly path: string
  readonly entry: SchemaEntry
  /** Every key of the path is a name; none is `*`. */
  readonly named: boolean
  readonly parent?: SchemaNode
  readonly children: Map<string, SchemaNode>
  /** What `*` stands for. */
  other?: SchemaNode
}

export interface SchemaIndex {
  readonly version: string
  readonly root: SchemaNode
  /** All places with a name, by that name. */
  readonly byKey: ReadonlyMap<string, readonly SchemaNode[]>
}

const object: SchemaEntry = { types: ['object'] }
const indexes = new WeakMap<ConfigSchema, SchemaIndex>()

function childNode(parent: SchemaNode, key: string): SchemaNode {
  const known = key === '*' ? parent.other : parent.children.get(key)
  if (known !== undefined) return known
  const path = parent.path === '' ? key : `${parent.path}.${key}`
  const child: SchemaNode = {
    path,
    entry: object,
    named: parent.named && key !== '*',
    parent,
    children: new Map(),
  }
  if (key === '*') parent.other = child
  else parent.children.set(key, child)
  return child
}

function buildIndex(schema: ConfigSchema): SchemaIndex {
  const root: SchemaNode = { path: '', entry: object, named: true, children: new Map() }
  const byKey = new Map<string, SchemaNode[]>()
  // Parents come before their children, so that each entry meets its place empty.
  for (const [path, entry] of [...schema.entries].sort(([a], [b]) => a.length - b.length)) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const parent = keys.reduce(childNode, root)
    const node: SchemaNode = {
      path,
      entry,
      named: parent.named && last !== '*',
      parent,
      children: new Map(),
    }
    if (last === '*') parent.other = node
    else {
      parent.children.set(last, node)
      byKey.set(last, [...(byKey.get(last) ?? []), node])
    }
  }
  return { version: schema.version, root, byKey }
}

/** The schema as a tree; built once for each schema. */
export function indexSchema(schema: ConfigSchema): SchemaIndex {
  const index = indexes.get(schema) ?? buildIndex(schema)
  indexes.set(schema, index)
  return index
}

/** What the schema says of a key in this place; nothing when the key may not stand there, or nobody can say. */
export const lookUp = (node: SchemaNode, key: string): SchemaNode | undefined =>
  node.children.get(key) ?? node.other
