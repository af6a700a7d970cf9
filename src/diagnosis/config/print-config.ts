import type { ConfigArray, ConfigObject, ConfigValue, Member } from './config-document.ts'
import { mayBeShown, placeholderFor, shownKey } from './safe-value.ts'

const maxInline = 60

function printArray({ items }: ConfigArray, keys: readonly string[], indent: string): string {
  const inner = `${indent}  `
  const printed = items.map((item) => printValue(item, keys, inner))
  const inline = `[${printed.join(', ')}]`
  if (inline.length <= maxInline && items.every(({ kind }) => kind === 'scalar')) return inline
  return `[\n${printed.map((item) => inner + item).join(',\n')}\n${indent}]`
}

function printObject({ members }: ConfigObject, keys: readonly string[], indent: string): string {
  if (members.length === 0) return '{}'
  return `{\n${printLines(members, keys, `${indent}  `)}\n${indent}}`
}

const printLines = (members: readonly Member[], keys: readonly string[], indent: string): string =>
  members
    .map(({ key, value }) => {
      const name = JSON.stringify(shownKey(key))
      return `${indent}${name}: ${printValue(value, [...keys, key], indent)}`
    })
    .join(',\n')

function printValue(value: ConfigValue, keys: readonly string[], indent: string): string {
  if (value.kind === 'object') return printObject(value, keys, indent)
  if (value.kind === 'array') return printArray(value, keys, indent)
  if (!mayBeShown(keys, value)) return JSON.stringify(placeholderFor(keys))
  return value.type === 'string' ? JSON.stringify(value.text) : value.text
}

/** A configuration as JSON with two spaces a level. Secrets and long values are replaced by placeholders. */
export const printConfig = (root: ConfigObject): string => printObject(root, [], '')

/** The same without outer braces, for a piece that has none. */
export const printMembers = (root: ConfigObject): string => printLines(root.members, [], '')
