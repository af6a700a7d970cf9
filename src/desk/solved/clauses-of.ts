import { folded, wordsOf } from './words-of.ts'

const quotedToTheEnd = /^>>> [\s\S]*/m
const quotedLine = /^> .*$/gm
const codeBlock = '```'
const struckOut = '~~'
const link = /https?:\/\/\S*/gi
const maxLinks = 1
/** Mentions of people, roles and channels, Discord's own emoji. */
const marks = /<(?:[@#][!&]?\d+|a?:\w+:\d+)>|@[\p{L}\p{N}_.]+/gu
const inlineCode = /`[^`\n]+`/g
const smileys = /(?:[:;=]-?[)dp]+|\^+_*\^+|<3|\\o\/)(?=\s|$)/gi
const unhappy = /[:=]'?-?[(/\\|]|[❌✖👎🤔😕🙁☹😞😒😡😠🤬💔🙄🤷]/u
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3/gu
const clauseBreak = /[,;:!()。、\n]|\.+(?=\s|$)|\s[-–—]+\s/u

/**
 * What somebody says in a message, clause by clause, each as its folded words; quotes, mentions and emoji are left out.
 * Nothing if the message asks something, shows code or several links, strikes something out or looks unhappy.
 */
export function clausesOf(text: string): readonly (readonly string[])[] {
  const own = text.replace(quotedToTheEnd, '').replace(quotedLine, '')
  const links = own.match(link)?.length ?? 0
  const said = own
    .replace(link, ' link ')
    .replace(marks, ' ')
    .replace(inlineCode, ' code ')
    .replace(smileys, ' ')
  if (links > maxLinks || said.includes(codeBlock) || said.includes(struckOut) || unhappy.test(said))
    return []
  const words = folded(said.replace(emoji, ' '))
  return /[?¿؟]/.test(words)
    ? []
    : words
        .split(clauseBreak)
        .map(wordsOf)
        .filter((clause) => clause.length > 0)
}
