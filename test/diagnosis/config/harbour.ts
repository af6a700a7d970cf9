import type { ConfigFinding } from '../../../src/diagnosis/config/config-finding.ts'
import type { ConfigSchema } from '../../../src/diagnosis/config/config-schema.ts'
import { type ConfigContext, inspectConfig } from '../../../src/diagnosis/config/inspect-config.ts'
import { parseConfigSchema } from '../../../src/knowledge/config-schema/parse-config-schema.ts'

const shared = `
auth  object
auth.profiles  object
auth.profiles.*  object
auth.profiles.*.mode  string: api_key|oauth
berths  object (open)
berths.*  object (open)
crew  object
crew.list  array
crew.list.*  object
crew.list.*.id  string
crew.list.*.shift  object
crew.list.*.shift.hours  number
quay  object
quay.bind  string: auto|lan|loopback
quay.door  object
quay.door.basePath  string
quay.door.enabled  boolean
quay.auth  object
quay.auth.mode  string: password|token
quay.auth.token  string
quay.port  integer
quay.remote  object
quay.remote.token  string
quay.remote.url  string
stores  object
stores.providers  object
stores.providers.*  object
stores.providers.*.baseUrl  string
stores.providers.*.kind  string: cold|dry
`
const retired = 'quay.door.allowStrangers  boolean\n'
const added = 'quay.door.badge  string\nberths.north  object (open)\n'

/** A made-up product's schema from its text. */
function harbour(version: string, entries: string): ConfigSchema {
  const parsed = parseConfigSchema(`version ${version}\n${entries}`)
  if (parsed.kind === 'broken') throw new Error(JSON.stringify(parsed.problems))
  return parsed.schema
}

/** Two versions of a made-up product's configuration. */
const schemas: readonly ConfigSchema[] = [
  harbour('1.0.0', shared + retired),
  harbour('2.0.0', shared + added),
]

/** The findings in a text, by default of an asker whose version is not known. */
export const inspect = (text: string, context: Partial<ConfigContext> = {}): readonly ConfigFinding[] =>
  inspectConfig(text.split('\n'), { schemas, ...context })

/** Findings in short: `config.unknown-key 3 quay.prot`. */
export const brief = (findings: readonly ConfigFinding[]): readonly string[] =>
  findings.map(({ detector, line, captures }) =>
    [detector, line, captures.what ?? captures.key ?? ''].join(' ').trim(),
  )
