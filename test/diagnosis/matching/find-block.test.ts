import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findBlock } from '../../../src/diagnosis/matching/find-block.ts'

const hit = (line: number) => ({ line, rows: 1, captures: {} })
const hitLines = fc.array(fc.nat(30), { maxLength: 6 }).map((lines) => lines.sort((a, b) => a - b).map(hit))

/** Every way to take one hit of each list. */
const choices = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (found, list) => found.flatMap((chosen) => list.map((item) => [...chosen, item])),
    [[]],
  )
const span = (lines: readonly number[]) => Math.max(...lines) - Math.min(...lines)

test('lines are near each other exactly where some hits of all patterns are', () => {
  fc.assert(
    fc.property(fc.array(hitLines, { minLength: 1, maxLength: 3 }), fc.nat(8), (lists, near) => {
      const find = findBlock(
        { patterns: lists.map((_, index) => index), near },
        (index) => lists[index] ?? [],
      )
      const close = choices(lists.map((list) => list.map(({ line }) => line))).filter(
        (lines) => span(lines) <= near,
      )
      expect(find?.whole ?? false).toBe(close.length > 0)
      if (!find?.whole) return
      const lines = find.hits.map(({ line }) => line)
      expect(close).toContainEqual(lines)
      expect(Math.min(...lines)).toBe(Math.min(...close.map((other) => Math.min(...other))))
    }),
    { numRuns: 2_000 },
  )
})

test('without near, the first hit of each pattern is taken', () => {
  const lists = [[hit(9), hit(10)], [hit(2)]]
  expect(findBlock({ patterns: [0, 1] }, (index) => lists[index] ?? [])).toEqual({
    whole: true,
    hits: [hit(9), hit(2)],
    found: [0, 1],
    first: 0,
  })
})
