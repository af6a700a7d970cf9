/** The entities that programs write; others stand in prose. */
const named: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  amp: '&',
}
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(quot|apos|lt|gt|nbsp|amp));/gi
const lineBreak = /<br ?\/?>\n?/gi
const maxCodePoint = 0x10ffff

function characterOf(decimal?: string, hex?: string): string {
  const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10)
  return code >= 0x20 && code <= maxCodePoint ? String.fromCodePoint(code) : ' '
}

/** Text out of HTML: `&quot;` is a quote, `<br>` a line end. */
export const withoutEntities = (text: string): string =>
  !/[&<]/.test(text)
    ? text
    : text
        .replace(lineBreak, '\n')
        .replace(entity, (_, decimal?: string, hex?: string, name?: string) =>
          name === undefined ? characterOf(decimal, hex) : (named[name.toLowerCase()] ?? ''),
        )

/** `[gateway.bind](http://gateway.bind)`: what chats and editors make of a name with a dot. */
const markdownLink = /\[([^[\]\n]{1,300})\]\(<?[a-z]{2,8}:\/\/[^()\s]{1,600}\)/gi
/** `<http://gateway.bind|gateway.bind>`, and `<https://a.example>`, as Slack and Discord write links. */
const angleLink = /<[a-z]{2,8}:\/\/[^<>|\s]{1,600}\|([^<>|\n]{1,300})>|<([a-z]{2,8}:\/\/[^<>|\s]{1,600})>/gi
/** `http://gateway.auth.token`: a name of several words where an address has a known ending. */
const nameAsLink = /\bhttps?:\/\/(?=[a-z]+\.[a-z]+[A-Z.]?[A-Za-z.]*(?![\w./:@-]))(?!www\.)/g

/** Text without the links that a chat has put over its words. */
export const withoutLinks = (text: string): string =>
  !text.includes('://')
    ? text
    : text
        .replace(markdownLink, '$1')
        .replace(angleLink, (_, label?: string, address?: string) => label ?? address ?? '')
        .replace(nameAsLink, '')

/** Bold, struck and hidden, of Discord and Slack: signs that stand around words, not between them. */
const pairs = /(\*\*|~~|\|\|)(?=\S)(.{1,300}?)(?<=\S)\1/g
const emphasis = /(?<![\w*])\*(?=\S)([^*\n]{1,300})(?<=\S)\*(?![\w*])/g
/** A row of a table. */
const cells = /^[ \t]*\|(?!\|)(.*)\|[ \t]*$/gm

/** Text without the signs of Markdown around and in it. */
export const withoutMarks = (text: string): string =>
  /[*~|`]/.test(text)
    ? text.replaceAll('`', '').replace(pairs, '$2').replace(emphasis, '$1').replace(cells, '$1')
    : text

/** A dash that begins a flag or a word was two of them. */
const flagDash = /(?<=^|[\s"'(=[])[—–](?=\w)/gm
const wideSign: Readonly<Record<string, string>> = { '：': ': ', '，': ', ', '；': '; ' }

/** Quotes, dashes and punctuation as a keyboard has them, not as phones, word processors and scripts set them. */
export const withPlainSigns = (text: string): string =>
  !/''|\P{ASCII}/u.test(text)
    ? text
    : text
        .replace(/[“”„‟″«»＂「」]/g, '"')
        .replace(/[‘’‚‛′＇]/g, "'")
        .replace(/''/g, "'")
        .replace(flagDash, '--')
        .replace(/[：，；] ?/g, (sign) => wideSign[sign.charAt(0)] ?? sign)
