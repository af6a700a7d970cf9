import type { ValueType } from '../../diagnosis/config/config-schema.ts'

/** A JSON Schema with references followed and alternatives joined: everything that any of them allows. */
export interface Shape {
  readonly types: Set<ValueType>
  readonly values: Set<string>
  /** Some alternative takes any string, so `values` is no limit. */
  anyString: boolean
  /** Takes keys that are not named. */
  open: boolean
  readonly children: Map<string, JsonSchema[]>
  /** What unnamed keys and array items hold. */
  readonly others: JsonSchema[]
}

type JsonObject = Readonly<Record<string, unknown>>

/** A schema node with the nodes around it that define what it may refer to, innermost first. */
export interface JsonSchema {
  readonly node: unknown
  readonly scopes: readonly JsonObject[]
}

const jsonTypes: readonly ValueType[] = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function follow(reference: string, scopes: readonly JsonObject[]): unknown {
  if (!reference.startsWith('#')) return undefined
  const steps = reference.split('/').slice(1)
  // A schema that was embedded in another keeps references to what was once its own root.
  for (const scope of scopes) {
    let target: unknown = scope
    for (const step of steps) {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      target = isObject(target) || Array.isArray(target) ? Reflect.get(target, name) : undefined
    }
    if (target !== undefined) return target
  }
  return undefined
}

function allowAnything(shape: Shape): void {
  shape.types.add('any')
  shape.anyString = true
  shape.open = true
}

function addConstants(constants: readonly unknown[], shape: Shape): void {
  for (const constant of constants) {
    if (typeof constant === 'string') {
      shape.types.add('string')
      shape.values.add(constant)
    } else if (typeof constant === 'number')
      shape.types.add(Number.isInteger(constant) ? 'integer' : 'number')
    else if (typeof constant === 'boolean') shape.types.add('boolean')
    else if (constant === null) shape.types.add('null')
    else allowAnything(shape)
  }
}

function addObject(node: JsonObject, scopes: readonly JsonObject[], shape: Shape): void {
  const properties = isObject(node.properties) ? node.properties : {}
  for (const [key, child] of Object.entries(properties)) {
    const known = shape.children.get(key) ?? []
    shape.children.set(key, [...known, { node: child, scopes }])
  }
  const rest = node.additionalProperties
  if (isObject(rest) && Object.keys(rest).length > 0) shape.others.push({ node: rest, scopes })
  else if (rest !== false) shape.open = true
  if (isObject(node.patternProperties)) shape.open = true
}

function addArray(node: JsonObject, scopes: readonly JsonObject[], shape: Shape): void {
  const items = node.items ?? node.prefixItems
  const rest = Array.isArray(items) ? [...items, node.additionalItems].filter(isObject) : [items]
  for (const item of rest) shape.others.push({ node: item ?? {}, scopes })
}

function addTyped(node: JsonObject, scopes: readonly JsonObject[], shape: Shape): void {
  const named = typeof node.type === 'string' ? [node.type] : listOf(node.type)
  const implied = node.properties !== undefined ? ['object'] : node.items !== undefined ? ['array'] : []
  const types = jsonTypes.filter((type) => (named.length > 0 ? named : implied).includes(type))
  if (types.length === 0) allowAnything(shape)
  for (const type of types) {
    shape.types.add(type)
    if (type === 'string') shape.anyString = true
    if (type === 'object') addObject(node, scopes, shape)
    if (type === 'array') addArray(node, scopes, shape)
  }
}

function add(schema: JsonSchema, shape: Shape, seen: Set<JsonObject>): void {
  const { node } = schema
  // `false` allows nothing; `true`, and what cannot be understood, allows anything.
  if (node === false) return
  if (!isObject(node)) {
    allowAnything(shape)
    return
  }
  // Seen again, it adds nothing; so a schema that refers to itself comes to an end.
  if (seen.has(node)) return
  seen.add(node)
  const scopes =
    node.$defs !== undefined || node.definitions !== undefined ? [node, ...schema.scopes] : schema.scopes
  if (typeof node.$ref === 'string') {
    add({ node: follow(node.$ref, scopes), scopes }, shape, seen)
    return
  }
  const alternatives = [...listOf(node.anyOf), ...listOf(node.oneOf)]
  const parts = listOf(node.allOf).filter((part) => isObject(part) && !('not' in part || 'if' in part))
  for (const part of [...alternatives, ...parts]) add({ node: part, scopes }, shape, seen)
  if (Array.isArray(node.enum)) addConstants(node.enum, shape)
  else if ('const' in node) addConstants([node.const], shape)
  else if (alternatives.length + parts.length === 0 || node.properties !== undefined)
    addTyped(node, scopes, shape)
}

/** Everything that at least one of these schemas allows. A reference to nowhere allows anything. */
export function shapeOf(schemas: readonly JsonSchema[]): Shape {
  const shape: Shape = {
    types: new Set(),
    values: new Set(),
    anyString: false,
    open: false,
    children: new Map(),
    others: [],
  }
  const seen = new Set<JsonObject>()
  for (const schema of schemas) add(schema, shape, seen)
  return shape
}
