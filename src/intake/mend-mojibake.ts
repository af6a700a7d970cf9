import { codePages } from './code-pages.ts'

const runPattern = /\P{ASCII}{2,400}/gu
// C1 controls, private use, and characters of no script that people paste: signs of a wrong guess.
const unlikely = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u
// Words of Cyrillic scripts, which are bytes of valid UTF-8 now and then. Damage mixes capitals into the middle of words.
const cyrillicWord = /^[«„“"‘]?(?:[А-ЯЁІЇЄҐ]?[а-яёіїєґ]+|[А-ЯЁІЇЄҐ]+)[»”“’…—–№]?$/u
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function bytesIn(page: ReadonlyMap<string, number>, run: string): Uint8Array | undefined {
  const bytes = new Uint8Array(run.length)
  for (let index = 0; index < run.length; index++) {
    const byte = page.get(run.charAt(index))
    if (byte === undefined) return undefined
    bytes[index] = byte
  }
  return bytes
}

// Spares most text that is no mojibake the price of an exception.
const startsLikeUtf8 = ([first = 0, second = 0]: Uint8Array): boolean =>
  first >= 0xc2 && first <= 0xf4 && (second & 0xc0) === 0x80

function asUtf8(bytes: Uint8Array): string | undefined {
  if (!startsLikeUtf8(bytes)) return undefined
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

function mendRun(run: string): string {
  if (cyrillicWord.test(run)) return run
  for (const page of codePages) {
    const bytes = bytesIn(page, run)
    const text = bytes && asUtf8(bytes)
    if (text !== undefined && text.length < run.length && !unlikely.test(text)) return text
  }
  return run
}

/**
 * Puts right UTF-8 that was read as a code page: `â—‡` was `◇`. A run of characters beyond ASCII is taken back to bytes
 * and kept when they are strict UTF-8 of fewer characters, which text that was never damaged practically cannot be.
 */
export const mendMojibake = (text: string): string => text.replace(runPattern, mendRun)
