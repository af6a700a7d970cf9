// Versions of real products are rarely semver: `2026.2.22-2` is a later build of `2026.2.22`, not a pre-release of it.
// So: numbers are compared part by part, a numeric tail comes after the plain version, a worded tail (`-beta.1`) before.

const comparatorPattern = /(>=|<=|>|<|=)?\s*(v?\d[\w.+-]*)/g
const rangePattern = /^\s*(?:(?:>=|<=|>|<|=)?\s*v?\d[\w.+-]*(?:\s+|\s*,\s*|$))+$/

interface Version {
  readonly release: readonly number[]
  readonly tail: readonly (number | string)[]
}

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

/** Below zero when `a` is the older version, above zero when it is the newer, zero when they are the same. */
export function compareVersions(a: string, b: string): number {
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

/** Whether a text reads as a range with at least one comparison sign: `>=2026.2 <2026.9`. */
export const isVersionRange = (text: string): boolean => /[<>=]/.test(text) && rangePattern.test(text)

/** Whether `version` meets every comparison of `range`. A version alone means that version. */
export function inVersionRange(version: string, range: string): boolean {
  if (!/\d/.test(version)) return false
  for (const [, sign = '=', bound = ''] of range.matchAll(comparatorPattern)) {
    const order = compareVersions(version, bound)
    const holds =
      sign === '>='
        ? order >= 0
        : sign === '<='
          ? order <= 0
          : sign === '>'
            ? order > 0
            : sign === '<'
              ? order < 0
              : order === 0
    if (!holds) return false
  }
  return true
}
