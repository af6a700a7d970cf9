import { isVersion } from '../../diagnosis/version-range.ts'
import { deriveConfigSchema } from './derive-config-schema.ts'
import { isObject } from './json-schema-shape.ts'
import { writeConfigSchema } from './write-config-schema.ts'

/** A JSON text that no schema can be derived from; the message says what is wrong and how to mend it. */
export class NotASchemaError extends Error {
  override readonly name = 'NotASchemaError'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new NotASchemaError(
      'this is not JSON: save the schema as the product prints it, without other lines',
      {
        cause,
      },
    )
  }
}

/**
 * The text of a schema file from a JSON Schema, which may be wrapped as `{ schema, version }`.
 * `version` wins over what the JSON names. Throws {@link NotASchemaError}.
 */
export function deriveSchemaFile(jsonText: string, version?: string): string {
  const json = parseJson(jsonText)
  const wrapped = isObject(json) && isObject(json.schema) && json.properties === undefined
  const named = wrapped && typeof json.version === 'string' ? json.version : undefined
  const known = version ?? named
  if (known === undefined || !isVersion(known))
    throw new NotASchemaError('the schema does not say its version: name it, such as 1.2.3')
  const entries = deriveConfigSchema(wrapped ? json.schema : json)
  if (entries.size === 0)
    throw new NotASchemaError('no key was found: this should be a JSON Schema with `properties`')
  return writeConfigSchema({ version: known, entries })
}
