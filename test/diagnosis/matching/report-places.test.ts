import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldLine } from '../../../src/diagnosis/matching/fold-line.ts'
import { findOddLines } from '../../../src/diagnosis/matching/odd-lines.ts'
import { readReportLines } from '../../../src/diagnosis/matching/report-lines.ts'
import { createSpotCollection } from '../../../src/diagnosis/matching/spots.ts'
import { findWrappedRows } from '../../../src/diagnosis/matching/wrapped-rows.ts'

describe('a line is odd', () => {
  const oddIn = (text: string) => findOddLines(readReportLines({ text })).list

  test.each([
    ['plain text', 'gateway closed', []],
    ['indentation', '    gateway closed', []],
    ['a run of blanks', 'gateway  closed', [0]],
    ['a run of blanks after indentation', '  gateway  closed', [0]],
    ['a tab', 'gateway\tclosed', [0]],
    ['a letter whose low byte changes with its case', 'ошибка Ў', [0]],
    ['a letter that folds into ASCII', 'gateway iſ closed', [0]],
    ['a sign beyond ASCII', '✓ gateway', []],
    ['a blank beyond ASCII', 'gateway│closed', [0]],
    ['only the second line', 'gateway\ngateway  closed\ngateway', [1]],
    ['the first and the last line', '│\n\nx\n│', [0, 3]],
    ['runs of blanks that end one line and begin the next', 'gateway \n closed', []],
    ['nothing', '', []],
  ])('or not, for %s', (_, text, expected) => {
    expect(oddIn(text)).toEqual(expected)
  })

  test('wherever folding does more than trim it', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', ' ', '\t', 'é', '│', '\u00a0'),
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (texts) => {
        const lines = readReportLines({ text: texts.join('\n') })
        const odd = findOddLines(lines)
        texts.forEach((text, index) => {
          if (foldLine(text) !== text.trim()) expect(odd.has(index)).toBe(true)
        })
        expect(odd.list).toEqual(texts.map((_, index) => index).filter(odd.has))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('rows that may have been one line', () => {
  const rowsIn = (text: string, title?: string) => {
    const lines = readReportLines({ text, ...(title !== undefined && { title }) })
    return findWrappedRows(lines, findOddLines(lines)).kept
  }
  const full = 'x'.repeat(60)
  const rows = (count: number, row: string) => Array.from({ length: count }, () => row).join('\n')

  test.each([
    ['a full row and the one after it', `short\n${full}\nrest\nshort`, [{ from: 1, rows: 2, joint: '' }]],
    ['no full row without one after it', `short\n${full}\n\nshort`, []],
    ['two full rows', `${full}\n${full}\n`, [{ from: 0, rows: 2, joint: '' }]],
    [
      'the widest row, in its own paragraph',
      `${'x'.repeat(90)}\n\nthe gateway could not be reached because no\nservice runs\n\nshort`,
      [
        { from: 2, rows: 2, joint: ' ' },
        { from: 2, rows: 2, joint: '' },
      ],
    ],
    [
      'a row without room for the next word',
      `${'xx '.repeat(20)}\nshort\n${'xx '.repeat(16)}x\ntwelve-chars\nshort`,
      [
        { from: 0, rows: 2, joint: ' ' },
        { from: 0, rows: 2, joint: '' },
        { from: 2, rows: 2, joint: ' ' },
      ],
    ],
    ['rows beside a line', '│ one\n│ two\nx', [{ from: 0, rows: 2, joint: ' ' }]],
    [
      'rows in a box of ASCII, also as they were meant',
      '+---+\n| one |\n| two |\n+---+',
      [{ from: 1, rows: 2, joint: ' ' }],
    ],
    ['no short lines', 'one\ntwo', []],
    ['nothing where a line is wider than terminals are', `${full}\nrest\n${'x'.repeat(401)}`, []],
    ['rows in a box', '┌──┐\n│ one │\n│ two │\n└──┘', [{ from: 1, rows: 2, joint: ' ' }]],
    ['no empty row of a box', '│ one │\n│     │\n│ two │', []],
    ['no single row of a box', '│ one │\nx\n│ two │', []],
  ])('are %s', (_, text, expected) => {
    expect(rowsIn(text)).toEqual(expected)
  })

  test('are kept from both ends where they are too many', () => {
    const lines = readReportLines({ text: rows(20_000, `│ ${full} │`) })
    const { kept, dropped } = findWrappedRows(lines, findOddLines(lines))
    expect(dropped).toBe(true)
    expect(kept[0]?.from).toBe(0)
    expect((kept.at(-1)?.from ?? 0) + (kept.at(-1)?.rows ?? 0)).toBe(20_000)
    expect(kept.length).toBeLessThan(1_000)
  })

  test('are never a title', () => {
    expect(rowsIn('rest', full)).toEqual([])
    expect(rowsIn('│ two │', '│ one │')).toEqual([])
  })

  test.each([2, 7, 8, 9, 12, 13, 40, 41])(
    'of a run of %d are looked at in stretches that leave none out',
    (count) => {
      const found = rowsIn(rows(count, '│ one │'))
      for (let row = 0; row + Math.min(count, 5) <= count; row++)
        expect(
          found.some((place) => place.from <= row && place.from + place.rows >= row + Math.min(count, 5)),
        ).toBe(true)
      expect(Math.max(...found.map((place) => place.from + place.rows))).toBe(count)
      expect(Math.max(...found.map((place) => place.rows))).toBeLessThanOrEqual(8)
    },
  )
})

describe('spots', () => {
  const collect = (spots: readonly number[]) => {
    const collection = createSpotCollection()
    for (const spot of spots) collection.add(7, spot)
    return collection.spots().get(7)
  }

  test('come in the order of the report, each once', () => {
    expect(collect([3, 3, 9, 1, 9])).toEqual({ kept: [1, 3, 9], dropped: false })
  })

  test('are kept from both ends where they are too many', () => {
    const spots = collect(Array.from({ length: 9_000 }, (_, spot) => spot))
    expect(spots?.dropped).toBe(true)
    expect(spots?.kept).toHaveLength(4_000)
    expect(spots?.kept.slice(0, 2)).toEqual([0, 1])
    expect(spots?.kept.slice(-2)).toEqual([8_998, 8_999])
  })

  test('of another literal are not mixed with them', () => {
    const collection = createSpotCollection()
    collection.add(1, 5)
    collection.add(2, 6)
    expect([...collection.spots()]).toEqual([
      [1, { kept: [5], dropped: false }],
      [2, { kept: [6], dropped: false }],
    ])
  })
})
