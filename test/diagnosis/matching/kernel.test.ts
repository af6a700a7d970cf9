import { readFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chunkBytes,
  type Noted,
  notes,
  notingLineFeeds,
  notingOddUnits,
} from '../../../src/diagnosis/matching/kernel/kernel.ts'

const folder = 'src/diagnosis/matching/kernel'

test('the compiled kernel is that of its source; npm run kernel compiles it', async () => {
  const written = new Map<string, Uint8Array | string>()
  const { error, stderr } = await asc.main(['--config', `${folder}/asconfig.json`], {
    writeFile: (name, contents) => void written.set(name, contents),
  })
  expect(error, stderr.toString()).toBeNull()
  const [compiled] = written.values()
  expect(Buffer.from(compiled ?? '').equals(readFileSync(`${folder}/kernel.wasm`))).toBe(true)
})

describe('the kernel notes', () => {
  const placesOf = (noting: Iterable<Noted>) => {
    const places: number[] = []
    for (const { from, count } of noting)
      for (const note of notes.subarray(0, count)) places.push(from + note)
    return places
  }
  const placesWhere = (text: string, is: (unit: string, next: string | undefined) => boolean) =>
    Array.from({ length: text.length }, (_, at) => at).filter((at) => is(text[at] as string, text[at + 1]))

  // Among them units whose bytes look like line feeds and spaces, and those that are negative as signed numbers.
  const unit = fc.constantFrom(
    ...'aZ~ \n\t\v\u0000\u001f\u007f\u0080\u00e9\u010a\u0a0a\u2020\u2502\u7fff\u8000\ud83d\uffff'.split(''),
  )
  const text = fc
    .tuple(
      fc.array(unit, { maxLength: 80 }),
      fc.constantFrom(0, 1, 15, 16, chunkBytes / 2 - 20, chunkBytes / 2),
    )
    .map(([units, before]) => 'x'.repeat(before) + units.join(''))

  test('each line feed', () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(placesOf(notingLineFeeds(text))).toEqual(placesWhere(text, (unit) => unit === '\n'))
      }),
      { numRuns: 500 },
    )
  })

  test('each unit that is odd', () => {
    const isOdd = (unit: string, next: string | undefined) =>
      (unit < ' ' && unit !== '\n') || unit > '\u007f' || (unit === ' ' && next === ' ')
    fc.assert(
      fc.property(text, (text) => {
        expect(placesOf(notingOddUnits(text))).toEqual(placesWhere(text, isOdd))
      }),
      { numRuns: 500 },
    )
  })

  test('as much as there can be', () => {
    for (const text of ['\n'.repeat(100_000), ' '.repeat(100_000)]) {
      const noting = text[0] === '\n' ? notingLineFeeds(text) : notingOddUnits(text)
      expect(placesOf(noting)).toEqual(
        Array.from({ length: text[0] === '\n' ? 100_000 : 99_999 }, (_, at) => at),
      )
    }
  })
})
