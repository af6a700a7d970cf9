import type { ConfigSchema, SchemaEntry } from '../../diagnosis/config/config-schema.ts'
import { isVersion } from '../../diagnosis/version-range.ts'
import { type EntryProblem, entryExample, readSchemaEntry } from './read-schema-entry.ts'

/** A line that cannot be read: which (1-based), what is wrong, and how to mend it. */
type ConfigSchemaProblem = EntryProblem & { readonly line: number }

export type ParsedConfigSchema =
  | { readonly kind: 'parsed'; readonly schema: ConfigSchema }
  | { readonly kind: 'broken'; readonly problems: readonly ConfigSchemaProblem[] }

const unnamedVersion = {
  what: 'the version is not named first',
  mend: 'start with a line such as `version 1.2.3`',
}
const noEntries = { line: 1, what: 'the schema names no key', mend: entryExample }

/** Reads what `writeConfigSchema` wrote, or says of each bad line what is wrong with it. */
export function parseConfigSchema(text: string): ParsedConfigSchema {
  const problems: ConfigSchemaProblem[] = []
  const entries = new Map<string, SchemaEntry>()
  let version: string | undefined
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (version === undefined) {
      const named = /^version\s+(\S+)$/.exec(line)?.[1] ?? ''
      version = isVersion(named) ? named : ''
      if (version !== '') continue
      problems.push({ line: index + 1, ...unnamedVersion })
      if (/^version\b/.test(line)) continue
    }
    const entry = readSchemaEntry(line)
    if ('what' in entry) problems.push({ line: index + 1, ...entry })
    else if (entries.has(entry[0]))
      problems.push({ line: index + 1, what: `\`${entry[0]}\` stands here twice`, mend: 'keep one of them' })
    else entries.set(...entry)
  }
  if (entries.size === 0 && problems.length === 0) problems.push(noEntries)
  return problems.length > 0
    ? { kind: 'broken', problems }
    : { kind: 'parsed', schema: { version: version ?? '', entries } }
}
