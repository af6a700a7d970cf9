import type { ConfigValue, Scalar } from './config-document.ts'
import type { SchemaEntry, ValueType } from './config-schema.ts'

const placeholder = /\$\{|<[^>]*>|\[redacted:|\*{3}|…|\.{3}|^$/

/** Whether a text only stands for a value: masked, left out, or read from the environment. */
const isPlaceholder = (text: string): boolean => placeholder.test(text)

const typeOf = (value: ConfigValue): Scalar['type'] | 'array' | 'object' =>
  value.kind === 'scalar' ? value.type : value.kind

/** Whether a key may hold this value. What cannot be known is accepted. */
export function accepts({ types, values }: SchemaEntry, value: ConfigValue): boolean {
  const type = typeOf(value)
  if (type === 'unknown' || types.includes('any')) return true
  if (value.kind === 'scalar' && type === 'string') {
    if (isPlaceholder(value.text)) return true
    return types.includes('string') && (values === undefined || values.includes(value.text))
  }
  return types.includes(type) || (type === 'integer' && types.includes('number'))
}

const typeWords: Readonly<Record<ValueType, string>> = {
  any: 'anything',
  array: 'a list in [ ]',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object in { }',
  string: 'a text in quotes',
}

/** The type of a value, in words. */
export function typeInWords(value: ConfigValue): string {
  const type = typeOf(value)
  return type === 'unknown' ? 'nothing' : typeWords[type]
}

const enumerate = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const maxValues = 12

/** What a key may hold, in words: `auto, lan or loopback`, `a whole number`. */
export function expectation({ types, values }: SchemaEntry): string {
  const words = types
    .filter((type) => type !== 'string' || values === undefined)
    .map((type) => typeWords[type])
  return enumerate([...(values ?? []).slice(0, maxValues), ...words])
}

/** The value of the right type that the asker plainly meant: `"18789"` where a number belongs. */
export function intended({ types, values }: SchemaEntry, value: ConfigValue): Scalar | undefined {
  if (value.kind !== 'scalar') return undefined
  const { text, type } = value
  if (type === 'string') {
    if (types.includes('boolean') && /^(?:true|false)$/.test(text)) return { ...value, type: 'boolean' }
    const takesNumber = types.includes('integer') || types.includes('number')
    return takesNumber && /^-?\d{1,15}$/.test(text)
      ? { ...value, type: 'integer', text: String(Number(text)) }
      : undefined
  }
  const takesText = types.includes('string') && values === undefined
  return takesText && type !== 'null' && type !== 'unknown' ? { ...value, type: 'string' } : undefined
}
