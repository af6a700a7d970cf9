/** The JSON types a value may have; `any` stands for all of them. */
export const valueTypes = [
  'any',
  'array',
  'boolean',
  'integer',
  'null',
  'number',
  'object',
  'string',
] as const
export type ValueType = (typeof valueTypes)[number]

/** What one key may hold. */
export interface SchemaEntry {
  readonly types: readonly ValueType[]
  /** The only strings allowed, where there are such; values of other types are judged by their type alone. */
  readonly values?: readonly string[]
  /** Accepts any child, so nothing below it is called unknown. */
  readonly open?: boolean
}

/** What a version of a product's configuration may hold: key paths such as `agents.list.*.id`; `*` is any key or index. */
export interface ConfigSchema {
  readonly version: string
  readonly entries: ReadonlyMap<string, SchemaEntry>
}
