import type { ConfigSchema, SchemaEntry } from '../../diagnosis/config/config-schema.ts'

const preamble = [
  '# What this version lets the configuration hold: one key path a line, then the types it takes.',
  '# `*` is any name or list item; after `:` stand the only strings allowed; `(open)` takes any key below it.',
]

/** Values that are plain words stand as they are; all others in JSON's quotes. */
const writeValue = (value: string): string => (/^[^\s|"]+$/.test(value) ? value : JSON.stringify(value))

function writeEntry([path, { types, values, open }]: readonly [string, SchemaEntry]): string {
  const limit = values === undefined ? '' : `: ${values.map(writeValue).join('|')}`
  return `${path}  ${types.join('|')}${limit}${open === true ? ' (open)' : ''}`
}

/** The schema as text that reads well in a diff: one path a line, sorted, after a line that names the version. */
export function writeConfigSchema(schema: ConfigSchema): string {
  const entries = [...schema.entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return [...preamble, `version ${schema.version}`, '', ...entries.map(writeEntry), ''].join('\n')
}
