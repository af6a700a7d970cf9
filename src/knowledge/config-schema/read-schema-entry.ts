import { type SchemaEntry, type ValueType, valueTypes } from '../../diagnosis/config/config-schema.ts'

/** Why a line cannot be read, and how to mend it. */
export interface EntryProblem {
  readonly what: string
  readonly mend: string
}

/** What an entry looks like, for messages. */
export const entryExample = 'write it like `server.mode  string: local|remote`'

const entryPattern = /^(\S+)\s+([a-z|]+)(?::\s+(\S.*?))?(\s+\(open\))?$/
const valuePattern = /"(?:[^"\\]|\\.)*"|[^|"\s]+/y

function readValues(text: string): readonly string[] | undefined {
  const values: string[] = []
  for (let at = 0; at <= text.length; at++) {
    valuePattern.lastIndex = at
    const [written] = valuePattern.exec(text) ?? []
    if (written === undefined) return undefined
    at += written.length
    if (at < text.length && text[at] !== '|') return undefined
    try {
      values.push(written.startsWith('"') ? String(JSON.parse(written)) : written)
    } catch {
      return undefined
    }
  }
  return values
}

const isValueType = (word: string): word is ValueType => (valueTypes as readonly string[]).includes(word)

/** Reads one line such as `server.mode  string: local|remote`. */
export function readSchemaEntry(text: string): readonly [string, SchemaEntry] | EntryProblem {
  const [, path, types = '', limit, open] = entryPattern.exec(text) ?? []
  if (path === undefined) return { what: 'this is not a key path with its types', mend: entryExample }
  if (path.split('.').includes(''))
    return { what: `\`${path}\` has an empty part`, mend: 'remove the extra dot' }
  const names = types.split('|')
  const unknown = names.find((name) => !isValueType(name))
  if (unknown !== undefined)
    return { what: `\`${unknown}\` is not a type`, mend: `use one of ${valueTypes.join(', ')}` }
  const values = limit === undefined ? undefined : readValues(limit)
  if (limit !== undefined && values === undefined)
    return {
      what: 'the values cannot be read',
      mend: 'put `|` between them, and quotes around those with spaces',
    }
  return [path, { types: names.filter(isValueType), ...(values && { values }), ...(open && { open: true }) }]
}
