/** Grey pixels, a byte each, row by row. */
export interface GreyPixels {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

const steepestDegrees = 4
const stepDegrees = 0.2
/** What is less steep is read as well as it is. */
const leastDegrees = 0.3
/** Level rows must stand out from those of the picture as it is by this share, or it is not text that is turned. */
const leastGain = 1.15
/** A smaller change of brightness is noise. */
const leastChange = 24
/** More show no more; a picture of nothing but noise has ten times as many. */
const maxEdges = 60_000

/**
 * By how many degrees the rows of text in a picture rise to the right; 0 where they are level or there are none. At the
 * right angle the edges of letters fall on few rows: the sum of the squared counts a row is largest.
 */
export function skewOf(picture: GreyPixels): number {
  const edges = edgesOf(picture)
  const level = sharpness(edges, picture, 0)
  let best = { degrees: 0, sharpness: level * leastGain }
  for (let degrees = -steepestDegrees; degrees <= steepestDegrees; degrees += stepDegrees) {
    const candidate = sharpness(edges, picture, degrees)
    if (candidate > best.sharpness) best = { degrees, sharpness: candidate }
  }
  return Math.abs(best.degrees) < leastDegrees ? 0 : best.degrees
}

interface Edges {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/** Places where brightness changes from one row to the next: upper and lower edges of letters, in any light. */
function edgesOf({ pixels, width, height }: GreyPixels): Edges {
  const places: number[] = []
  for (let at = width; at < width * height; at++)
    if (Math.abs((pixels[at] as number) - (pixels[at - width] as number)) >= leastChange) places.push(at)
  const step = Math.ceil(places.length / maxEdges)
  const kept = places.filter((_, index) => index % step === 0)
  return { xs: kept.map((at) => at % width), ys: kept.map((at) => Math.floor(at / width)) }
}

function sharpness({ xs, ys }: Edges, { width, height }: GreyPixels, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const reach = Math.ceil(Math.abs(slope) * width) + 1
  const rows = new Uint32Array(height + 2 * reach)
  for (let at = 0; at < xs.length; at++) {
    const row = Math.round((ys[at] as number) + (xs[at] as number) * slope) + reach
    rows[row] = (rows[row] as number) + 1
  }
  return rows.reduce((sum, count) => sum + count * count, 0)
}
