import { cleanValue, cutText, escapeInCode, escapeInFence } from './escape.ts'
import { blockValueMaxCharacters, commandValueMaxCharacters } from './limits.ts'
import { isSafeArgument } from './safe-argument.ts'
import type { ValuePlace } from './value-place.ts'

/** What stands where a value is unknown, or not safe to copy. */
const placeholderFor = (name: string): string => `<${name}>`

// Discord ends bold, a spoiler or a link's text at the first fitting sign, even when that is inside code.
const lookalikes: Readonly<Record<string, string>> = {
  '*': '∗',
  '~': '∼',
  '|': 'ǀ',
  '[': '❲',
  ']': '❳',
  '(': '❨',
  ')': '❩',
  '<': '‹',
  '>': '›',
  '"': '”',
  "'": '’',
  '\\': '＼',
  _: 'ˍ',
}

const unstyle = (text: string): string =>
  text.replace(/[*~|[\]()<>"'\\]|__+|\b_|_\b/g, (sign) =>
    (lookalikes[sign.charAt(0)] ?? '').repeat(sign.length),
  )

function writeUrlPart(value: string, part: 'host' | 'path'): string | undefined {
  if (value.length > commandValueMaxCharacters) return undefined
  // A stranger may fill in a port, never the host that a link leads to.
  if (part === 'host') return /^\d{1,5}$/.test(value) ? value : undefined
  return encodeURIComponent(value).replace(
    /[!'()*~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/**
 * Writes a stranger's value so that it cannot leave its place, and exactly as it is where people copy it. `undefined`
 * and what is not harmless in a command become a neutral `<name>`.
 */
export function writeValue(name: string, text: string | undefined, place: ValuePlace): string {
  const value = cleanValue(text ?? '').trim()
  const known = value !== ''
  switch (place.kind) {
    case 'url':
      return (known ? writeUrlPart(value, place.part) : undefined) ?? name
    case 'lines':
      if (!known) return placeholderFor(name)
      return escapeInFence(cutText(cleanValue(text ?? '').replace(/^\n+|\s+$/g, ''), blockValueMaxCharacters))
        .split('\n')
        .join(`\n${place.prefix}`)
    case 'fence':
      if (place.command) return isSafeArgument(value) ? value : placeholderFor(name)
      return escapeInCode(value) || placeholderFor(name)
    case 'inline':
    case 'prose': {
      const command = place.kind === 'inline' && place.command
      const written =
        command && !isSafeArgument(value) ? placeholderFor(name) : escapeInCode(value) || placeholderFor(name)
      const safe = place.styled ? unstyle(written) : written
      return place.kind === 'inline' ? safe : `\`${safe}\``
    }
  }
}
