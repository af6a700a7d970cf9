import Fuse from 'fuse.js'
import { nearNames } from './near-names.ts'

/** More names than this are no help to choose from. */
const maxChoices = 40

/** Something wrong in a knowledge file, told to whoever wrote it. `line` counts from 1. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly what: string
  readonly mend: string
}

/** A problem and the unit (a signature's folder, or a file of the pack) that cannot be used because of it. */
export interface UnitProblem extends Problem {
  readonly unit: string
  /** Wrong whatever else there is; without it, the unit only does not go together with the others. */
  readonly alone?: true
  /** The other unit that got in the way, where one can be named. */
  readonly culprit?: string
}

/** `file:line: what, how to mend it` */
export const formatProblem = ({ file, line, what, mend }: Problem): string =>
  `${file}:${line}: ${what}, ${mend}`

/** `did you mean "near"?`, or what there is to choose from. */
export function suggest(word: string, known: readonly string[]): string {
  const asked = word.slice(0, 60)
  const nearest = new Fuse(nearNames(asked, known), { threshold: 0.6 }).search(asked)[0]?.item
  if (nearest !== undefined) return `did you mean "${nearest}"?`
  if (known.length > maxChoices) return 'check how it is written, or remove it'
  return known.length === 0 ? 'remove it' : `use one of: ${known.join(', ')}`
}
