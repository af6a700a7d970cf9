import type { Sharp, SharpOptions } from 'sharp'
import { picturePolicy } from './picture-policy.ts'
import { type GreyPixels, skewOf } from './skew-of.ts'

/** The library that decodes pictures, as its package exports it. */
export type Decode = (input: Uint8Array, options?: SharpOptions) => Sharp

const { maxPixels, maxSidePixels, enlargeBelowPixels, paddingPixels, readMs } = picturePolicy
/** Enough to see how light a picture is and how its rows lie. */
const overviewSize = { width: 1_000, height: 1_000 } as const
const middleGrey = 128

/**
 * Makes a picture as the engine reads it best: grey, level, dark letters on light, large enough, with a margin. Of an
 * animated one the first frame. Rejects where it is broken or has too many pixels.
 */
export async function preparePicture(decode: Decode, bytes: Uint8Array): Promise<Uint8Array> {
  const grey = await greyOf(decode, bytes)
  const small = await pixelsOf(
    open(decode, grey).resize({ ...overviewSize, fit: 'inside', withoutEnlargement: true }),
  )
  const mean = Math.round(meanOf(small))
  const background = { r: mean, g: mean, b: mean }
  const level = await pixelsOf(
    open(decode, grey)
      .rotate(skewOf(small), { background })
      .negate(mean < middleGrey),
  )
  // A pass of its own, since the library inverts after it has added the margin, whatever the order of the calls.
  const margin = { top: paddingPixels, bottom: paddingPixels, left: paddingPixels, right: paddingPixels }
  return open(decode, level)
    .extend({ ...margin, extendWith: 'copy' })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

async function greyOf(decode: Decode, bytes: Uint8Array): Promise<GreyPixels> {
  const picture = decode(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
  const { autoOrient } = await picture.metadata()
  return pixelsOf(
    picture
      .timeout({ seconds: readMs / 1000 })
      .autoOrient()
      .flatten({ background: 'white' })
      .resize({ ...sizeFor(autoOrient), fit: 'fill', kernel: 'cubic' })
      .greyscale(),
  )
}

interface Size {
  readonly width: number
  readonly height: number
}

function sizeFor({ width, height }: Size): Size {
  const wanted = width < enlargeBelowPixels ? 2 : 1
  const scale = Math.min(wanted, maxSidePixels / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

const open = (decode: Decode, { pixels, width, height }: GreyPixels): Sharp =>
  decode(pixels, { raw: { width, height, channels: 1 } })

async function pixelsOf(picture: Sharp): Promise<GreyPixels> {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height }
}

function meanOf({ pixels }: GreyPixels): number {
  let sum = 0
  for (const value of pixels) sum += value
  return sum / Math.max(1, pixels.length)
}
