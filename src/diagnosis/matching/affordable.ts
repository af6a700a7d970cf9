/** How many of some texts, from the first one on, are few enough: their lengths come to no more than `maxChars`. */
export function affordable(lengths: readonly number[], maxChars: number): number {
  let left = maxChars
  const tooMany = lengths.findIndex((length) => {
    left -= length
    return left < 0
  })
  return tooMany < 0 ? lengths.length : tooMany
}
