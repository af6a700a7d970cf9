/** Kept of a literal: this many first and as many last spots. Bounds the looks that follow. */
const keptAtEachEnd = 2_000

/** Numbers that tell where a literal was seen, in the order of the report. */
export interface Spots {
  readonly kept: readonly number[]
  /** Some in the middle were too many to keep. */
  readonly dropped: boolean
}

/** Collects the spots of literals; a spot that is told again at once is not counted again. */
export function createSpotCollection() {
  const spotsOf = new Map<number, number[]>()
  return {
    add(literal: number, spot: number): void {
      const known = spotsOf.get(literal)
      if (known === undefined) spotsOf.set(literal, [spot])
      else if (known[known.length - 1] !== spot) known.push(spot)
    },
    /** What was collected, by literal. */
    spots: (): ReadonlyMap<number, Spots> =>
      new Map([...spotsOf].map(([literal, spots]) => [literal, inOrder(spots)])),
  }
}

function inOrder(spots: readonly number[]): Spots {
  const isRising = spots.every((spot, index) => index === 0 || spot > (spots[index - 1] as number))
  // Folded lines come after the others.
  const sorted = isRising ? spots : [...Float64Array.from(new Set(spots)).sort()]
  if (sorted.length <= 2 * keptAtEachEnd) return { kept: sorted, dropped: false }
  return { kept: [...sorted.slice(0, keptAtEachEnd), ...sorted.slice(-keptAtEachEnd)], dropped: true }
}
