// Controls, and what Unicode calls format characters (zero width, direction, tags): seen by nobody, in the way of every match.
const invisible = /[[\p{Cc}\p{Cf}]--[\t\n\u0085]]/gv

// Line breaks that only some programs see as such; they must not change the count of lines.
const oddLineBreak = /[\u0085\u2028\u2029]/g

// Spaces, full-width ASCII, mathematical letters and ligatures. Left as they are: curly and full-width quotes, full-width
// `：，｛｝［］` (in a pasted config they are the failure), `…`, `™`, `½` and everything else that NFKC would respell, since
// output is matched as programs print it.
const foldable =
  /[\u00a0\u2000-\u200a\u202f\u205f\u3000\ufb00-\ufb06\uff01\uff03-\uff06\uff08-\uff0b\uff0d-\uff19\uff1b-\uff3a\uff3c\uff3e-\uff5a\uff5c\uff5e\u{1d400}-\u{1d7ff}]/gu

// Hyphens that do not break, minus signs: no program prints them in a name or a flag, and only text that was set has them.
const setHyphen = /[\u2010\u2011\u2212]/g

/** One spelling for what looks the same, nothing that cannot be seen, well-formed; the count of lines stays. */
export const foldUnicode = (text: string): string =>
  text
    .toWellFormed()
    .replace(invisible, '')
    .replace(oddLineBreak, ' ')
    .replace(setHyphen, '-')
    .replace(foldable, (character) => character.normalize('NFKC'))
    .normalize('NFC')
