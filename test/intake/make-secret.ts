// Secrets made at run time out of pieces, so that this file holds none.

const lower = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'
const alphabets = {
  hex: `${digits}abcdef`,
  letters: lower + lower.toUpperCase(),
  word: lower + lower.toUpperCase() + digits,
  base64: `${lower}${lower.toUpperCase()}${digits}+/`,
  upper: lower.toUpperCase() + digits,
  digits,
}

/** A source of made-up characters that gives the same ones for the same seed. */
export function createMaker(seed: number) {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const plain = (alphabet: keyof typeof alphabets, length: number): string =>
    Array.from({ length }, () => alphabets[alphabet].charAt(next(alphabets[alphabet].length))).join('')
  /** With a digit and both cases, as chance gives anything of this length. */
  const make = (alphabet: keyof typeof alphabets, length: number): string => {
    if (alphabet !== 'word' && alphabet !== 'base64') return plain(alphabet, length)
    return `a7${plain(alphabet, length - 4)}Q2`
  }
  return make
}

export type Make = ReturnType<typeof createMaker>

/** A secret and a text that contains it. */
export type MadeUpSecret = readonly [name: string, secret: string, text: string]
