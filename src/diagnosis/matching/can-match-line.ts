import { blank } from './fold-line.ts'
import { assertionBit, type Instruction, nextOf, operation, type Program, readsRune } from './program.ts'

/** What may stand beside a place in a folded line: one of its ends, or a kind of character. */
type Kind = 'end' | 'space' | 'word' | 'other'
const kinds = ['end', 'space', 'word', 'other'] as const
const space = 0x20
/** Word boundaries know only these. */
const wordCharacter = /[0-9A-Za-z_]/
const wordRunes = Array.from({ length: 0x80 }, (_, rune) => rune).filter((rune) =>
  wordCharacter.test(String.fromCodePoint(rune)),
)
/** The long s and the Kelvin sign fold into word characters and are none. */
const foldIntoWords = [0x17f, 0x212a]

/**
 * Whether a program can match any folded line at all: such a line holds no tab, line break or box drawing, no two spaces
 * in a row and none at its ends. Walks the program once for each pair of neighbours a place may have.
 */
export function canMatchLine({ start, instructions }: Program): boolean {
  const readable = new Map<number, ReadonlySet<Kind>>()
  const seen = new Set<number>()
  const open = kinds.flatMap((before) => kinds.map((after) => ({ at: start, before, after })))
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { at, before, after } = place
    const key = (at * kinds.length + kinds.indexOf(before)) * kinds.length + kinds.indexOf(after)
    if (seen.has(key) || !canStandTogether(before, after)) continue
    seen.add(key)
    const instruction = instructions[at] as Instruction
    if (instruction.op === operation.match) return true
    if (readsRune(instruction)) {
      const reads = readable.get(at) ?? kindsRead(instruction)
      readable.set(at, reads)
      if (reads.has(after))
        open.push(...kinds.map((next) => ({ at: instruction.out, before: after, after: next })))
    } else if (instruction.op !== operation.assertion || holds(instruction.arg, before, after))
      open.push(...nextOf(instruction).map((next) => ({ at: next, before, after })))
  }
  return false
}

const canStandTogether = (before: Kind, after: Kind): boolean =>
  !(before === 'space' && (after === 'space' || after === 'end')) && !(before === 'end' && after === 'space')

/** Whether an assertion holds between two neighbours; a folded line is the whole text, so its ends are both. */
function holds(bits: number, before: Kind, after: Kind): boolean {
  const { beginLine, beginText, endLine, endText, wordBoundary, noWordBoundary } = assertionBit
  const boundary = (before === 'word') !== (after === 'word')
  const standing =
    (before === 'end' ? beginLine | beginText : 0) |
    (after === 'end' ? endLine | endText : 0) |
    (boundary ? wordBoundary : noWordBoundary)
  return (bits & ~standing) === 0
}

/** The kinds of characters that an instruction reads. */
function kindsRead(instruction: Instruction): ReadonlySet<Kind> {
  const found = new Set<Kind>()
  if (instruction.matchRune(space)) found.add('space')
  if (wordRunes.some((rune) => instruction.matchRune(rune))) found.add('word')
  if (readsOther(instruction)) found.add('other')
  return found
}

/** Looks into each range only up to the first such character: blanks and word characters never make long stretches. */
function readsOther(instruction: Instruction): boolean {
  const { runes } = instruction
  for (let pair = 0; pair < runes.length; pair += 2) {
    const first = runes[pair] as number
    const last = runes[pair + 1] ?? first
    for (let rune = first; rune <= last; rune++) if (isOther(rune)) return true
  }
  return foldIntoWords.some((rune) => instruction.matchRune(rune))
}

function isOther(rune: number): boolean {
  const character = String.fromCodePoint(rune)
  return !blank.test(character) && !wordCharacter.test(character)
}
