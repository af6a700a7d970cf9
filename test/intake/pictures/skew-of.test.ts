import sharp from 'sharp'
import { expect, test } from 'vitest'
import { skewOf } from '../../../src/intake/pictures/skew-of.ts'

/** Rows of dark blocks, as text looks from afar, turned by some degrees. */
async function rowsTurned(degrees: number) {
  const row = (y: number) => `<rect x="60" y="${y}" width="680" height="9"/>`
  const rows = Array.from({ length: 12 }, (_, index) => row(60 + index * 25)).join('')
  const { data, info } = await sharp(Buffer.from(`<svg width="800" height="420">${rows}</svg>`))
    .flatten({ background: 'white' })
    .rotate(degrees, { background: 'white' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height }
}

test.each([-3, -1.2, 0.8, 2])('rows turned by %d degrees are turned back by as many', async (degrees) => {
  expect(skewOf(await rowsTurned(degrees))).toBeCloseTo(-degrees, 0)
})

test('level rows stay as they are', async () => {
  expect(skewOf(await rowsTurned(0))).toBe(0)
})

test('a picture without edges stays as it is', () => {
  expect(skewOf({ pixels: new Uint8Array(100).fill(255), width: 10, height: 10 })).toBe(0)
})
