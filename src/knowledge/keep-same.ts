import { isDeepStrictEqual } from 'node:util'

// What was made of a thing is kept with it, so a thing that did not change has to stay the very same object.

/** The thing as it was before, where it is equal. */
export const keepSame = <Thing>(before: Thing | undefined, now: Thing): Thing =>
  before !== undefined && isDeepStrictEqual(before, now) ? before : now

/** Whether two lists hold the very same things. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])
