import { isMap, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './problem.ts'
import { isReservedName } from './reserved-name.ts'
import { yamlProblems, yamlSlip } from './yaml-problems.ts'

const maxChars = 64 * 1024

export type YamlResult<T> =
  | { readonly kind: 'ok'; readonly value: T; lineOf(path: readonly PropertyKey[]): number }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }

export interface YamlOptions {
  /** The line of the file on which the text starts. */
  readonly firstLine?: number
  /** Keys below which values are text as it stands there, so that `2026.10` does not become the number 2026.1. */
  readonly asWritten?: readonly string[]
}

/** Reads YAML (core schema, unique keys, no aliases) and checks it with a zod schema. */
export function readYaml<S extends z.ZodObject>(
  text: string,
  schema: S,
  file: string,
  options: YamlOptions = {},
): YamlResult<z.infer<S>> {
  try {
    return readShallowYaml(text, schema, file, options)
  } catch (error) {
    // What stands hundreds of levels deep is more than any reader can follow.
    if (!(error instanceof RangeError)) throw error
    const mend = 'write the values side by side'
    return {
      kind: 'bad',
      problems: [{ file, line: options.firstLine ?? 1, what: 'this is nested too deeply', mend }],
    }
  }
}

function readShallowYaml<S extends z.ZodObject>(
  text: string,
  schema: S,
  file: string,
  { firstLine = 1, asWritten = [] }: YamlOptions,
): YamlResult<z.infer<S>> {
  const bad = (line: number, what: string, mend: string) =>
    ({ kind: 'bad', problems: [{ file, line, what, mend }] }) as const
  if (text.length > maxChars) return bad(firstLine, 'this is too long to be settings', 'keep it under 64 KB')
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: true,
    schema: 'core',
    merge: false,
  })
  const lineAt = (offset: number) => firstLine + counter.linePos(offset).line - 1
  const [error] = document.errors
  if (error) {
    const { what, mend } = yamlSlip(error)
    return bad(lineAt(error.pos[0]), what, mend)
  }
  const reserved = reservedKey(document.contents)
  if (reserved)
    return bad(lineAt(reserved.offset), `"${reserved.name}" cannot be a name`, 'choose another one')
  keepWriting(document.contents, asWritten)
  const lineOf = (path: readonly PropertyKey[]) => lineOfPath(document.contents, path, lineAt) ?? firstLine
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 }) ?? {}
  } catch (error) {
    if (error instanceof RangeError) throw error
    return bad(firstLine, 'aliases (*name) are not allowed here', 'write the value out')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { kind: 'ok', value: parsed.data, lineOf }
  return { kind: 'bad', problems: yamlProblems(parsed.error, Object.keys(schema.shape), file, lineOf) }
}

/** A key that every object has already. */
function reservedKey(root: ParsedNode | null) {
  let found: { readonly name: string; readonly offset: number } | undefined
  visit(root, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || !isReservedName(String(key.value))) return undefined
      found = { name: String(key.value), offset: key.range?.[0] ?? 0 }
      return visit.BREAK
    },
  })
  return found
}

/** Numbers and the like are taken as their author wrote them. */
function keepWriting(root: ParsedNode | null, keys: readonly string[]): void {
  if (!isMap(root)) return
  for (const { key, value } of root.items)
    if (isScalar(key) && keys.includes(String(key.value)) && value)
      visit(value, {
        Scalar: (place, node) => {
          if (place !== 'key' && typeof node.value !== 'string') node.value = node.source ?? ''
        },
      })
}

/** Line of a key, or of the nearest key above it that exists. */
function lineOfPath(
  root: ParsedNode | null,
  path: readonly PropertyKey[],
  lineAt: (offset: number) => number,
): number | undefined {
  let node: unknown = root
  let line = root?.range ? lineAt(root.range[0]) : undefined
  for (const key of path) {
    if (!isMap(node)) break
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
    if (pair === undefined) break
    if (isScalar(pair.key) && pair.key.range) line = lineAt(pair.key.range[0])
    node = pair.value
  }
  return line
}
