import { describe, expect, test } from 'vitest'
import { conditionState } from '../../src/diagnosis/condition.ts'
import {
  compareVersions,
  inVersionRange,
  isVersion,
  isVersionRange,
} from '../../src/diagnosis/version-range.ts'

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
    ['unknown', '>=2026.9', undefined],
    ['2026.x', '>=2026.9', undefined],
    ['v2026.9.6', '>= 2026.9, < 2026.10', true],
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
    ['>=2026.x', false],
    ['^2026.2', false],
    ['=> 2026.2', false],
    ['>=2026.2 || <2025', false],
    [`>=1${' '.repeat(50_000)}x`, false],
  ])('%j is a range: %s', (text, expected) => {
    expect(isVersionRange(text)).toBe(expected)
  })

  test.each([
    ['2026.2.17', true],
    ['v1.2', true],
    ['2026.2.22-2', true],
    ['newest', false],
    ['2026.x', false],
    ['', false],
  ])('%j is a version: %s', (text, expected) => {
    expect(isVersion(text)).toBe(expected)
  })

  test('what is no version is neither older nor newer', () => {
    expect(compareVersions('newest', '2026.9')).toBeNaN()
  })
})

describe('conditions', () => {
  const newer = { fact: 'version', range: '>=2026.9' }

  test.each([
    [newer, { version: '2026.9.6' }, 'holds'],
    [newer, { version: '2026.2.17' }, 'fails'],
    [newer, {}, 'unknown'],
    [newer, { version: 'newest' }, 'unknown'],
    [{ fact: 'runtime', anyOf: ['docker'] }, { runtime: 'Docker' }, 'holds'],
    [{ fact: 'constructor', anyOf: ['docker'] }, {}, 'unknown'],
    [{ fact: '__proto__', range: '>=1' }, {}, 'unknown'],
  ])('%o with %o %s', (condition, facts, state) => {
    expect(conditionState(condition, facts)).toBe(state)
  })
})
