import type { RE2JS } from 're2js'

/** What an instruction does, by the numbers re2js gives (class `Inst`). All from `rune` on read one character. */
export const operation = {
  alt: 1,
  altMatch: 2,
  capture: 3,
  assertion: 4,
  fail: 5,
  match: 6,
  nop: 7,
  rune: 8,
  anyRuneNotLineBreak: 11,
} as const

/** The bits of an assertion's `arg`: what must hold between two characters. */
export const assertionBit = {
  beginLine: 1,
  endLine: 2,
  beginText: 4,
  endText: 8,
  wordBoundary: 16,
  noWordBoundary: 32,
} as const

/** One step of a compiled expression. */
export interface Instruction {
  readonly op: number
  /** The next instruction. */
  readonly out: number
  /** The other next instruction of an `alt`; the bits of an assertion. */
  readonly arg: number
  /** One character, or pairs of first and last. */
  readonly runes: ArrayLike<number>
  matchRune(rune: number): boolean
}

/** An expression as the engine runs it: the one sure answer to what it can match, whatever its syntax. */
export interface Program {
  readonly start: number
  readonly instructions: readonly Instruction[]
}

/** Takes the program out of a compiled expression; throws where re2js no longer builds programs of the known shape. */
export function programOf(compiled: RE2JS): Program {
  const { inst, start } = compiled.re2().prog as unknown as { inst: readonly Instruction[]; start: number }
  for (const { op, out, runes } of inst)
    if (!(op >= operation.alt && op <= operation.anyRuneNotLineBreak) || out === undefined || !runes)
      throw new Error('re2js builds programs of another shape: see program.ts')
  return { start, instructions: inst }
}

export const readsRune = ({ op }: Instruction): boolean => op >= operation.rune

/** Where a program may go from an instruction. */
export function nextOf({ op, out, arg }: Instruction): readonly number[] {
  if (op === operation.match || op === operation.fail) return []
  return op === operation.alt || op === operation.altMatch ? [out, arg] : [out]
}
