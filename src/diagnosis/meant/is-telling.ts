/**
 * What tells that something may have been done to a line on its way: escapes, signs of Markdown, typographic and full-width
 * signs, entities, links, sides of a table.
 */
export const telling =
  /[\\`“”„‟″«»＂「」‘’‚‛′＇—–：，；]|\*\*|~~|\|\||''|&[#a-z]|\]\(|<[a-z]{2,8}(?::\/\/| ?\/?>)|\bhttps?:\/\/[a-z]+\.[a-z]+[A-Z.\s]|(?<![\w*])\*\w|^[ \t]*\|/gim

/** Whether something may have been done to a text on its way. */
export const isTelling = (text: string): boolean => text.search(telling) >= 0
