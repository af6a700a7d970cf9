// Versions of real products are rarely semver: `2026.2.22-2` is a later build of `2026.2.22`, not a pre-release of it.
// So: numbers are compared part by part, a numeric tail comes after the plain version, a worded tail (`-beta.1`) before.

const versionPattern = /^v?\d+(?:\.\d+)*(?:[-+][0-9a-z.+_-]*)?$/i
const comparisonPattern = /^(>=|<=|>|<|=)?(.+)$/s
const maxChars = 100

interface Version {
  readonly release: readonly number[]
  readonly tail: readonly (number | string)[]
}

interface Comparison {
  readonly sign: string
  readonly bound: string
}

/** Whether a text is a version by itself: `2026.2.17`, `v1.2`, `2026.2.22-2`; not `newest` or `2026.x`. */
export const isVersion = (text: string): boolean => text.length <= maxChars && versionPattern.test(text)

function parseVersion(text: string): Version {
  const [release = '', ...tail] = text.replace(/^v/i, '').split(/[-+]/)
  return {
    release: release.split('.').map(Number),
    tail: tail
      .join('.')
      .split('.')
      .filter((part) => part !== '')
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  }
}

function compareParts(a: number | string | undefined, b: number | string | undefined): number {
  if (a === b) return 0
  // Nothing against a number: the number is a later build. Nothing against a word: the word is a pre-release.
  if (a === undefined) return typeof b === 'number' ? -1 : 1
  if (b === undefined) return typeof a === 'number' ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : 1
}

/**
 * Below zero when `a` is the older version, above zero when it is the newer, zero when they are the same; NaN, which
 * meets no comparison, where one of them is no version.
 */
export function compareVersions(a: string, b: string): number {
  if (!isVersion(a) || !isVersion(b)) return Number.NaN
  const [left, right] = [parseVersion(a), parseVersion(b)]
  const parts = Math.max(left.release.length, right.release.length)
  for (let i = 0; i < parts; i++) {
    const difference = (left.release[i] ?? 0) - (right.release[i] ?? 0)
    if (difference !== 0) return difference
  }
  const tails = Math.max(left.tail.length, right.tail.length)
  for (let i = 0; i < tails; i++) {
    const difference = compareParts(left.tail[i], right.tail[i])
    if (difference !== 0) return difference
  }
  return 0
}

/** The comparisons of a range, all of which have to hold; undefined where the text is none. */
function parseRange(text: string): readonly Comparison[] | undefined {
  if (text.length > maxChars) return undefined
  const words = text
    .replace(/([<>=])\s+/g, '$1')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  const comparisons = words.map((word) => {
    const [, sign = '=', bound = ''] = comparisonPattern.exec(word) ?? []
    return { sign, bound }
  })
  return words.length > 0 && comparisons.every(({ bound }) => isVersion(bound)) ? comparisons : undefined
}

/** Whether a text reads as a range with at least one comparison sign: `>=2026.2 <2026.9`. */
export const isVersionRange = (text: string): boolean => /[<>=]/.test(text) && parseRange(text) !== undefined

const meets = (order: number, sign: string): boolean =>
  sign === '>='
    ? order >= 0
    : sign === '<='
      ? order <= 0
      : sign === '>'
        ? order > 0
        : sign === '<'
          ? order < 0
          : order === 0

/**
 * Whether `version` meets every comparison of `range`; undefined where that cannot be said, as one of them cannot be
 * read. A version alone means that version.
 */
export function inVersionRange(version: string, range: string): boolean | undefined {
  const comparisons = parseRange(range)
  if (comparisons === undefined || !isVersion(version.trim())) return undefined
  return comparisons.every(({ sign, bound }) => meets(compareVersions(version.trim(), bound), sign))
}
