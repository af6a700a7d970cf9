import { isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Problem, suggest } from './problem.ts'

const maxChars = 64 * 1024

export type YamlResult<T> =
  | { readonly kind: 'ok'; readonly value: T; lineOf(path: readonly PropertyKey[]): number }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }

/**
 * Reads YAML (core schema, unique keys, no aliases) and checks it with a zod schema. `firstLine` is the line of the
 * file on which the text starts.
 */
export function readYaml<S extends z.ZodObject>(
  text: string,
  schema: S,
  file: string,
  firstLine = 1,
): YamlResult<z.infer<S>> {
  const problem = (line: number, what: string, mend: string) => ({ file, line, what, mend })
  if (text.length > maxChars)
    return {
      kind: 'bad',
      problems: [problem(firstLine, 'this is too long to be settings', 'keep it under 64 KB')],
    }
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: true,
    schema: 'core',
    merge: false,
  })
  const lineAt = (offset: number) => firstLine + counter.linePos(offset).line - 1
  if (document.errors.length > 0)
    return {
      kind: 'bad',
      problems: document.errors.map((error) =>
        problem(
          lineAt(error.pos[0]),
          plain(error.message),
          'check the indentation, colons and quotes of this line',
        ),
      ),
    }
  const lineOf = (path: readonly PropertyKey[]) => lineOfPath(document.contents, path, lineAt) ?? firstLine
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 }) ?? {}
  } catch {
    return {
      kind: 'bad',
      problems: [problem(firstLine, 'aliases (*name) are not allowed here', 'write the value out')],
    }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { kind: 'ok', value: parsed.data, lineOf }
  return {
    kind: 'bad',
    problems: parsed.error.issues.flatMap((issue) =>
      problemsOf(issue, Object.keys(schema.shape), lineOf, problem),
    ),
  }
}

function problemsOf(
  issue: z.core.$ZodIssue,
  keys: readonly string[],
  lineOf: (path: readonly PropertyKey[]) => number,
  problem: (line: number, what: string, mend: string) => Problem,
): readonly Problem[] {
  const line = lineOf(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem(
        lineOf([...issue.path, key]),
        `"${key}" is not known here`,
        issue.path.length === 0 ? suggest(key, keys) : 'remove it',
      ),
    )
  const name = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'this'
  if (issue.code === 'invalid_type' && issue.input === undefined && line === lineOf([]))
    return [problem(line, `${name} is missing`, `add ${name.replaceAll('"', '')}: with a value`)]
  if (issue.code === 'invalid_value')
    return [problem(line, `${name} has a value that is not known`, `use one of: ${issue.values.join(', ')}`)]
  return [problem(line, `${name} is not right: ${plain(issue.message)}`, 'correct the value')]
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

const plain = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
