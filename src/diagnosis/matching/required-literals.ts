import { foldedUnits, hasAstralCase } from './fold-case.ts'
import { type Instruction, operation, type Program, readsRune } from './program.ts'
import { unavoidable } from './unavoidable.ts'

/**
 * Texts that surely stand in every match of a program, folded by case. An instruction that reads one fixed character and
 * cannot be gone around is in every match; a run of these, each leading only to the next, is a literal.
 */
export function requiredLiterals(program: Program): readonly string[] {
  const required = new Map<number, string>()
  for (const at of unavoidable(program)) {
    const character = fixedCharacter(program.instructions[at] as Instruction)
    if (character !== undefined) required.set(at, character)
  }
  const nextOfRun = new Map([...required.keys()].map((at) => [at, nextRune(program, at)]))
  const continued = new Set(nextOfRun.values())
  return [...required.keys()]
    .filter((at) => !continued.has(at))
    .map((head) => runFrom(head, required, nextOfRun))
}

function runFrom(
  head: number,
  required: ReadonlyMap<number, string>,
  nextOfRun: ReadonlyMap<number, number>,
): string {
  let run = ''
  for (let at: number | undefined = head; at !== undefined; at = nextOfRun.get(at))
    run += required.get(at) ?? ''
  return run
}

/** The folded character that an instruction reads, where that is only one, whatever its case. */
function fixedCharacter(instruction: Instruction): string | undefined {
  if (!readsRune(instruction)) return undefined
  const { runes } = instruction
  const [first, last] = [runes[0], runes[runes.length - 1]]
  if (first === undefined || first !== last || runes.length > 2) return undefined
  const character = String.fromCodePoint(first)
  if (hasAstralCase(character)) return undefined
  return character.length > 1 ? character : String.fromCharCode(foldedUnits[first] as number)
}

/** The instruction that a character's instruction leads to, past all that reads nothing. */
function nextRune({ instructions }: Program, from: number): number {
  let at = (instructions[from] as Instruction).out
  for (;;) {
    const { op, out } = instructions[at] as Instruction
    if (op !== operation.capture && op !== operation.nop && op !== operation.assertion) return at
    at = out
  }
}
