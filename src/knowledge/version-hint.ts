import { isVersion } from '../diagnosis/version-range.ts'

const example = 'write for example ">=2026.2 <2026.9"'

/** Whether a value was meant as a range of versions, in a notation of other tools or with a slip. */
export const looksLikeRange = (text: string): boolean =>
  /^\s*[\^~<>=!]/.test(text) || /\|\||[<>]=?\s*v?\d|=[<>]/.test(text)

/** Says how to write what was meant by `^2026.2`, `~2026.2`, `=>2026.2`, `2026.x` or `1.2 - 1.4`. */
export function versionHint(text: string): string {
  const plain = text.trim().slice(0, 100)
  if (plain.includes('||'))
    return `a range knows no "or": ${example}, or tell the versions apart in two signatures`
  const [, sign = '', rest = ''] = plain.match(/^(\^|~>?|=>|=<|[<>]=?|=)?\s*(\S+)$/) ?? []
  const bound = rest.replace(/(?:\.[x*])+$/i, '')
  const between = plain.split(' - ').map((part) => part.trim())
  if (between.length === 2 && between.every(isVersion)) return written(`>=${between[0]} <=${between[1]}`)
  if (!isVersion(bound)) return example
  if (sign === '=>' || sign === '=<') return written(`${sign === '=>' ? '>=' : '<='}${bound}`)
  const parts = bound.split(/[-+]/)[0]?.split('.') ?? []
  if (sign === '^') return written(`>=${bound} <${next(parts.slice(0, 1))}`)
  if (sign.startsWith('~')) return written(`>=${bound} <${next(parts.slice(0, Math.min(2, parts.length)))}`)
  if (sign === '' || sign === '=') return written(`>=${bound} <${next(parts)}`)
  return written(`${sign}${bound}`)
}

const written = (range: string): string => `write "${range}"`

/** The version after all that start with these parts: `2026.3` after `2026.2`. */
const next = (parts: readonly string[]): string =>
  [...parts.slice(0, -1), String(Number(parts.at(-1)?.replace(/^v/i, '')) + 1)].join('.')
