import type { YAMLParseError } from 'yaml'
import type { z } from 'zod'
import { type Problem, suggest } from './problem.ts'

type LineOf = (path: readonly PropertyKey[]) => number

const defaultMend = 'check the indentation, colons and quotes of this line'
const slips: ReadonlyMap<string, { readonly what: string; readonly mend: string }> = new Map([
  [
    'BLOCK_AS_IMPLICIT_KEY',
    { what: 'a second colon stands in this line', mend: 'put the whole value into "quotes"' },
  ],
  ['DUPLICATE_KEY', { what: 'this key stands here twice', mend: 'keep one of them' }],
  ['MULTIPLE_DOCS', { what: 'a line --- stands in the middle', mend: 'remove it' }],
  ['TAB_AS_INDENT', { what: 'a tab stands in front of this line', mend: 'use spaces instead' }],
])

/** Tells in plain words why a text is not YAML. */
export function yamlSlip(error: YAMLParseError): { readonly what: string; readonly mend: string } {
  if (error.message.includes('call stack')) throw new RangeError(error.message)
  return slips.get(error.code) ?? { what: plainMessage(error.message), mend: defaultMend }
}

/** Tells in plain words what a zod schema found wrong with YAML; `keys` are those that are known. */
export function yamlProblems(
  error: z.ZodError,
  keys: readonly string[],
  file: string,
  lineOf: LineOf,
): readonly Problem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, keys, lineOf).map((told) => ({ file, ...told })))
}

function problemsOf(
  issue: z.core.$ZodIssue,
  keys: readonly string[],
  lineOf: LineOf,
): readonly Omit<Problem, 'file'>[] {
  const line = lineOf(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      line: lineOf([...issue.path, key]),
      what: `"${key}" is not known here`,
      mend: issue.path.length === 0 ? suggest(key, keys) : 'remove it',
    }))
  const name = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'this'
  if (issue.code === 'invalid_type' && issue.path.length === 0)
    return [{ line, what: 'these are no settings', mend: 'write a key: value on each line' }]
  if (issue.code === 'invalid_type' && issue.input === undefined && line === lineOf([]))
    return [{ line, what: `${name} is missing`, mend: `add ${name.replaceAll('"', '')}: with a value` }]
  if (issue.code === 'invalid_value')
    return [
      { line, what: `${name} has a value that is not known`, mend: `use one of: ${issue.values.join(', ')}` },
    ]
  return [{ line, what: `${name} is not right: ${plainMessage(issue.message)}`, mend: 'correct the value' }]
}

/** A library's message without the place, which is told otherwise. */
const plainMessage = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
