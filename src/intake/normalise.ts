import { blankFences } from './blank-fences.ts'
import { foldUnicode } from './fold-unicode.ts'
import { mendMojibake } from './mend-mojibake.ts'
import { stripTerminal } from './strip-terminal.ts'

// Taking one thing out can reveal another (`[3` + zero-width + `1m`), so the steps repeat until nothing changes.
const maxRounds = 8

const beyondPlainAscii = /[^\t\n\x20-\x7e]/

function normaliseOnce(text: string): string {
  const stripped = stripTerminal(text)
  const folded = beyondPlainAscii.test(stripped) ? foldUnicode(mendMojibake(stripped)) : stripped
  return blankFences(folded)
}

/** Text as it was meant to be read: no terminal codes, no mojibake, nothing invisible. Keeps the count of lines. */
export function normalise(text: string): string {
  let current = text
  for (let round = 0; round < maxRounds; round++) {
    const next = normaliseOnce(current)
    if (next === current) break
    current = next
  }
  return current
}
