import type { SchemaEntry } from '../../diagnosis/config/config-schema.ts'
import { type JsonSchema, type Shape, shapeOf } from './json-schema-shape.ts'

/** How many keys deep a configuration is told apart; whatever lies deeper is taken as it comes. */
const maxDepth = 7
/** A schema that refers to itself could go on for ever. */
const maxEntries = 20_000

type Entries = Map<string, SchemaEntry>

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

function entryOf(shape: Shape, open: boolean): SchemaEntry {
  const types = shape.types.has('any') ? (['any'] as const) : [...shape.types].sort()
  const limited = shape.types.has('string') && !shape.anyString && shape.values.size > 0
  return { types, ...(limited && { values: [...shape.values].sort() }), ...(open && { open }) }
}

const holdsObject = (shape: Shape): boolean => shape.types.has('object')

function addChildren(shape: Shape, path: string, depth: number, insides: boolean, entries: Entries): void {
  const other = shape.others.length > 0 ? shapeOf(shape.others) : undefined
  for (const [key, schemas] of shape.children) {
    const child = shapeOf(schemas)
    // A path is written with dots, so a name with a dot has no line of its own.
    const example = other !== undefined && holdsObject(other) && holdsObject(child)
    if (!example && /^[^\s.*"]+$/.test(key)) addEntry(child, join(path, key), depth, insides, entries)
  }
  if (other !== undefined) addEntry(other, join(path, '*'), depth, insides, entries)
}

function addEntry(shape: Shape, path: string, depth: number, insides: boolean, entries: Entries): void {
  const branches = shape.children.size + shape.others.length > 0
  const cut = branches && (!insides || depth >= maxDepth || entries.size >= maxEntries)
  const open = shape.open || cut
  entries.set(path, entryOf(shape, open))
  // What an open object names are examples of what the machine at hand had installed: their names are kept, not their insides.
  if (branches && !cut) addChildren(shape, path, depth + 1, !shape.open, entries)
}

/**
 * A JSON Schema (draft 7 or near it) as a flat list of key paths with their types.
 *
 * Kept compact, and never stricter than the schema: beyond seven keys of depth, and inside what an *open* object (one that takes
 * any key) happens to name, everything is allowed; names beside a rule for any name of the same kind are examples of that
 * rule and left out; alternatives are joined; limits on numbers and the form of strings are dropped.
 */
export function deriveConfigSchema(jsonSchema: unknown): ReadonlyMap<string, SchemaEntry> {
  const root: JsonSchema = { node: jsonSchema, scopes: [] }
  const entries: Entries = new Map()
  const shape = shapeOf([root])
  addChildren(shape, '', 1, true, entries)
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}
