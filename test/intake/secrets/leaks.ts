import { cleanText } from '../../../src/intake/clean-text.ts'
import type { MadeUpSecret } from '../make-secret.ts'

// Shorter halves are found in words by chance.
const minSplitChars = 12

// A secret over several lines is still one to a reader.
const inOneLine = (text: string): string => text.replace(/[\s│|>]+/g, '')

/** Whether a text shows a secret, or half of it. */
function leaks(text: string, secret: string): boolean {
  const [shown, whole] = [inOneLine(text), inOneLine(secret)]
  const half = Math.floor(whole.length / 2)
  const halves = whole.length < minSplitChars ? [] : [whole.slice(0, half), whole.slice(half)]
  return [whole, ...halves].some((part) => shown.includes(part))
}

/** What is left of a paste whose secret was not taken out. */
export const missesOf = (secrets: readonly MadeUpSecret[]): readonly string[] =>
  secrets.flatMap(([name, secret, text]) => {
    const clean = cleanText(text).text
    return leaks(clean, secret) ? [`${name}: ${clean}`] : []
  })
