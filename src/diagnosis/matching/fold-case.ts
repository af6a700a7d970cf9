import { textOfUnits, unitScratch } from './unit-scratch.ts'

/** Letters that fold together although JavaScript's casing does not say so: each spells its capital with several letters. */
const withoutSingleCapital = [
  [0x1fd3, 0x0390],
  [0x1fe3, 0x03b0],
  [0xfb06, 0xfb05],
] as const
const longS = 0x17f
const kelvin = 0x212a
const asciiEnd = 0x80
const beyondAscii = /[^\0-\x7f]/

/**
 * For each UTF-16 unit the one that stands for it when case is ignored, exactly as the engine of expressions (RE2) sees it:
 * `ſ` is `s`, the Kelvin sign is `k`, `ς` is `σ`, but `ı` is not `i`. Halves of pairs stand for themselves.
 */
export const foldedUnits: Uint16Array = Uint16Array.from({ length: 0x10000 }, (_, unit) => foldUnit(unit))
for (const [unit, folded] of withoutSingleCapital) foldedUnits[unit] = folded

function foldUnit(unit: number): number {
  const character = String.fromCharCode(unit)
  const upper = character.toUpperCase()
  const lower = (upper.length === 1 ? upper : character).toLowerCase()
  if (lower.length !== 1) return unit
  const folded = lower.charCodeAt(0)
  const leavesItsAlphabet = unit >= asciiEnd && folded < asciiEnd && unit !== longS && unit !== kelvin
  return leavesItsAlphabet ? unit : folded
}

/** Whether a character beyond the basic plane has another case, which folding unit by unit cannot see. */
export function hasAstralCase(character: string): boolean {
  return (
    character.length > 1 && (character.toLowerCase() !== character || character.toUpperCase() !== character)
  )
}

/** A text whose case no longer matters; as long as before, so that places in it stay places in the text. */
export function foldCase(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase()
  const units = unitScratch(text.length)
  for (let at = 0; at < text.length; at++) units[at] = foldedUnits[text.charCodeAt(at)] as number
  return textOfUnits(units, text.length)
}
