const beyondAscii = /\P{ASCII}/gu
const letter = /\p{L}/u
const lower = /\p{Ll}/u
const upper = /\p{Lu}/u
const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]
const drawn = /[\u2500-\u259f]/
/** Signs that stand in ordinary text, at the edge of words. */
const ordinary = /[«»„“”‘’…–—°§©®·•€£№]/
/** Punctuation of scripts without blanks. */
const wide = /[\u3000-\u303f\uff00-\uff20]/
const maxLooks = 2_000

const sameScript = (a: string, b: string): boolean =>
  scripts.every((script) => script.test(a) === script.test(b))

/** Whether a character stands where a text would have it, by what stands beside it. */
function stands(character: string, before: string, after: string): boolean {
  if (drawn.test(character)) return !letter.test(before) && !letter.test(after)
  // No word has the same letter three times, but rules of a box do.
  if (before === character && after === character) return false
  if (letter.test(character)) {
    const isInWord = (beside: string) => letter.test(beside) && sameScript(beside, character)
    if (isInWord(before)) return !(lower.test(before) && upper.test(character))
    return isInWord(after) && !(lower.test(character) && upper.test(after))
  }
  return wide.test(character) || (ordinary.test(character) && !(letter.test(before) && letter.test(after)))
}

/**
 * How much of a text's characters beyond ASCII stand where text has them, from 0 to 1: letters in words of one script and of
 * sensible case, drawing apart from words. What was read in the wrong encoding has less.
 */
export function howPlausible(text: string): number {
  let [looks, standing] = [0, 0]
  for (const { 0: character, index } of text.matchAll(beyondAscii)) {
    if (looks === maxLooks) break
    looks++
    const before = text.charAt(index - 1)
    const after = text.charAt(index + character.length)
    if (stands(character, before, after)) standing++
  }
  return looks === 0 ? 1 : standing / looks
}
