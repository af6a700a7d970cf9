import { modelProviderKeys } from './model-provider-keys.ts'
import { platformKeys } from './platform-keys.ts'
import type { SecretFinder, SecretSpan } from './secret-rule.ts'
import { createWordFinder } from './word-finder.ts'

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)

// Where one prefix begins with another, the longer one stands first in the lists and wins.
const keys = [...modelProviderKeys, ...platformKeys].map(([kind, prefix, rest]) => ({
  kind,
  prefix,
  pattern: new RegExp(escapeForPattern(prefix) + rest, 'y'),
}))
const findPrefixes = createWordFinder(keys.map(({ prefix }) => prefix))

/** The kinds of keys that are known by their prefix. */
export const providerKeyKinds = keys.map(({ kind }) => kind)

const beforeChars = 10
const wordCharacter = /[A-Za-z0-9]/
const escapeAtEnd = /(?:\\[nrt]|%[0-9A-F]{2}|\\u00[0-9a-f]{2})$/
const dataAddress = /base64,$/

// What documents put in the place of a key.
const filler = /([x0*])\1{7,}|your[_-]|[_-]here$|example|placeholder/i

/** Whether a word starts here: not in the middle of one, nor of the data in an address. */
function startsWord(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.slice(Math.max(0, at - beforeChars), at)
  return wordCharacter.test(before.slice(-1)) ? escapeAtEnd.test(before) : !dataAddress.test(before)
}

/** Keys that give themselves away by how they start. */
export const findProviderKeys: SecretFinder = (text) => {
  const spans: SecretSpan[] = []
  let seen = 0
  findPrefixes(text, (number, start) => {
    const key = keys[number]
    if (!key || start < seen || !startsWord(text, start)) return
    key.pattern.lastIndex = start
    if (!key.pattern.test(text)) return
    seen = key.pattern.lastIndex
    if (!filler.test(text.slice(start, seen))) spans.push({ kind: key.kind, start, end: seen })
  })
  return spans
}
