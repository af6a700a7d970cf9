import { describe, expect, test } from 'vitest'
import { compareVersions, inVersionRange, isVersionRange } from '../../src/diagnosis/version-range.ts'

describe('versions', () => {
  test.each([
    ['2026.2.17', '2026.9.6', -1],
    ['2026.10.1', '2026.9.6', 1],
    ['v2026.2.17', '2026.2.17', 0],
    ['2026.2', '2026.2.0', 0],
    ['2026.2.22-2', '2026.2.22', 1],
    ['2026.2.22-2', '2026.2.22-10', -1],
    ['1.2.0-beta.1', '1.2.0', -1],
    ['1.2.0-beta.2', '1.2.0-beta.10', -1],
  ])('%s against %s is %i', (a, b, order) => {
    expect(Math.sign(compareVersions(a, b))).toBe(order)
    expect(Math.sign(compareVersions(b, a))).toBe(0 - order)
  })

  test.each([
    ['2026.2.17', '>=2026.2 <2026.9', true],
    ['2026.9.0', '>=2026.2 <2026.9', false],
    ['2026.9.6', '>=2026.9', true],
    ['2026.9.6', '> 2026.9.6', false],
    ['2026.9.6', '<=2026.9.6', true],
    ['2026.9.6', '2026.9.6', true],
    ['unknown', '>=2026.9', false],
  ])('%s in %s: %s', (version, range, inside) => {
    expect(inVersionRange(version, range)).toBe(inside)
  })

  test.each([
    ['>=2026.9', true],
    ['>=1.2 <2', true],
    ['2026.9.6', false],
    ['docker', false],
    ['>=', false],
    ['>= newest', false],
  ])('%j is a range: %s', (text, expected) => {
    expect(isVersionRange(text)).toBe(expected)
  })
})
