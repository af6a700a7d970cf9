const accents = /[\u0300-\u036f]/g
const apostrophes = /['’‘ʼ´`]/g
/** Letters drawn out: "yesss" */
const drawnOut = /(\p{L})\1{2,}/gu
const lettersOfTheirOwn: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', đ: 'd', ı: 'i' }
/** Scripts without blanks between words, or with blanks that people leave out: each character counts as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/gu
const notOfWords = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** A text as it is compared: lower case, without accents, apostrophes and letters drawn out. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(apostrophes, '')
    .replace(drawnOut, '$1')
    .replace(/[ßłđı]/g, (letter) => lettersOfTheirOwn[letter] ?? letter)

/** The words of a folded text, without what stands around them. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replace(unspaced, ' $& ')
    .split(/\s+/)
    .map((word) => word.replace(notOfWords, ''))
    .filter((word) => word !== '')
