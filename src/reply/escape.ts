import { inlineValueMaxCharacters, rawValueMaxCharacters } from './limits.ts'

// Values come from strangers. They are only ever shown inside code, where Discord reads no Markdown, so all that is
// left to prevent is leaving that code (backticks, line breaks) and what Discord's clients read before they see code.

const zeroWidthSpace = '\u200b'
/** Looks like a backtick and is none. */
export const standInBacktick = 'ˋ'

const lineBreaks = /\r\n?|[\u2028\u2029\u0085\v\f]/g
// Bidirectional controls, other characters without a glyph, Unicode tags, and the private area we mark places with.
const invisible =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\ufff9-\ufffb\ue000-\uf8ff]|[\u{e0000}-\u{e007f}]/gu
const controls = /[^\P{Cc}\n\t]/gu
// Colours and titles for a terminal. Linear, unlike `stripVTControlCharacters`, which takes 25 ms for 8,000 evil characters.
const terminalCode = /(?![\n\t])\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|\]\P{Cc}*(?![\n\t])\p{Cc}\\?)/gu
const massMention = /@(?=everyone|here)/gi
const mention = /<(?=@[!&]?\d|#\d|a?:\w+:\d|t:-?\d|\/[^<>:\n]{1,100}:\d|id:)/gi
const maskedLink = /\](?=\(\s*<?\s*[a-z][a-z\d+.-]*:)/gi

/** The first `maxCharacters` of a text, with an ellipsis where something was cut and no half characters. */
export function cutText(text: string, maxCharacters: number): string {
  return text.length <= maxCharacters
    ? text
    : `${text.slice(0, maxCharacters - 1).toWellFormed()}…`.replace('\ufffd…', '…')
}

/** A value without ANSI codes, control characters, bidirectional and invisible characters; lines end in `\n`. */
export function cleanValue(text: string): string {
  const raw = text.slice(0, rawValueMaxCharacters).replace(lineBreaks, '\n')
  return raw.replace(terminalCode, '').replace(controls, '').replace(invisible, '').toWellFormed()
}

/** A cleaned value for the inside of a code fence: no backtick, no mention, no masked link. Lines stay lines. */
export function escapeInFence(value: string): string {
  return value
    .replaceAll('`', standInBacktick)
    .replace(massMention, `@${zeroWidthSpace}`)
    .replace(mention, `<${zeroWidthSpace}`)
    .replace(maskedLink, `]${zeroWidthSpace}`)
}

/** A value for the inside of inline code: on one line, cut to length, and escaped as in a fence. */
export function escapeInCode(value: string, maxCharacters = inlineValueMaxCharacters): string {
  return escapeInFence(cutText(cleanValue(value).replace(/\s+/g, ' ').trim(), maxCharacters))
}

/** Any text as inline code of our own; an empty one is shown as a gap. */
export const inlineCode = (value: string, maxCharacters?: number): string =>
  `\`${escapeInCode(value, maxCharacters) || ' '}\``

/** Text that an author wrote as plain words, such as a title: its Markdown signs are shown, code in it stays code. */
export function escapeWords(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(`[^`]+`)/)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replaceAll('`', standInBacktick).replace(/[\\*~|[\]]|\b_|_\b/g, '\\$&'),
    )
    .join('')
}
