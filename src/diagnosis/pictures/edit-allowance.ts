import { wordCharacter } from './fold-look-alikes.ts'
import type { PictureLiteral } from './picture-literal.ts'

/** Counts what was misread; each says whether it is still allowed. */
export function createEditAllowance({ words, wordEdits }: PictureLiteral) {
  const spent = new Map<number, number>()
  let isAfterEdit = false

  function spend(at: number): boolean {
    const word = words[at] as number
    const sum = (spent.get(word) ?? 0) + 1
    spent.set(word, sum)
    return sum <= (wordEdits[at] as number)
  }
  function edit(isAllowed: () => boolean): boolean {
    const isRow = isAfterEdit
    isAfterEdit = true
    return !isRow && isAllowed()
  }

  return {
    read(): void {
      isAfterEdit = false
    },
    /** A character of the literal is another one or missing. */
    misread: (at: number): boolean => edit(() => spend(at)),
    /** A character stands too much before one of the literal. */
    surplus: (before: number, character: string): boolean =>
      edit(() => {
        if (!wordCharacter.test(character)) return false
        if (words[before - 1] === words[before]) return spend(before)
        return spend((wordEdits[before] as number) > 0 ? before : before - 1)
      }),
  }
}
