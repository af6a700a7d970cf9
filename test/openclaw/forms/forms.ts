import {
  type Encode,
  encodeIbm437,
  encodeIbm850,
  encoderOf,
  encodeUtf8,
  encodeUtf16be,
  encodeUtf16le,
  joinBytes,
  misread,
} from '../../intake/encode.ts'

/** What a paste may have gone through before it reaches the bot. */
export interface Form {
  readonly name: string
  /** The text as a message, or as the bytes of a file. */
  readonly make: (text: string) => string | Uint8Array
}

type Change = (text: string) => string

const eachLine =
  (change: (line: string, index: number) => string): Change =>
  (text) =>
    text
      .split('\n')
      .map((line, index) => change(line, index))
      .join('\n')

const prose = {
  chinese: '我运行命令以后就出现了这个错误，请问应该怎么解决？',
  traditional: '我執行命令以後就出現了這個錯誤，請問應該怎麼解決？',
  japanese: 'コマンドを実行すると次のエラーが出ます。どうすれば直りますか。',
  korean: '명령을 실행하면 다음 오류가 나옵니다. 어떻게 해결하나요?',
  russian: 'Запускаю команду и вижу такую ошибку, подскажите, как её исправить?',
  german: 'Nach dem Start erscheint diese Meldung, können Sie mir helfen? Grüße',
  french: 'Après le démarrage j’ai cette erreur, où est le problème ? Désolé, ça bloque déjà.',
} as const

const around =
  (words: string, encode: Encode) =>
  (text: string): Uint8Array =>
    encode(`${words}\n${text}\n${words}\n`)

function hardWrap(line: string, columns: number): string {
  const rows: string[] = []
  for (let at = 0; at === 0 || at < line.length; at += columns) rows.push(line.slice(at, at + columns))
  return rows.join('\n')
}

function wordWrap(line: string, columns: number, indent = ''): string {
  const rows: string[] = []
  for (const word of line.split(' ')) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns)
      rows[rows.length - 1] = `${last} ${word}`
    else rows.push(rows.length === 0 ? word : indent + word)
  }
  return rows.join('\n')
}

function box(text: string, columns: number): string {
  const rows = text.split('\n').flatMap((line) => wordWrap(line, columns).split('\n'))
  const width = Math.max(columns, ...rows.map((row) => row.length))
  return [
    `╭${'─'.repeat(width + 2)}╮`,
    ...rows.map((row) => `│ ${row.padEnd(width)} │`),
    `╰${'─'.repeat(width + 2)}╯`,
  ].join('\n')
}

/** Consoles had no round corners. */
const dosBox: Change = (text) =>
  box(text, 90).replace(/[╭╮╰╯]/g, (corner) => '┌┐└┘'.charAt('╭╮╰╯'.indexOf(corner)))

/** Quotes, dashes and dots as a phone makes them. */
const typographic: Change = (text) =>
  text
    .replace(/(^|[\s([{=:,])"/gm, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{=:,])'/gm, '$1‘')
    .replaceAll("'", '’')
const dashes: Change = (text) => text.replaceAll('--', '—').replaceAll('...', '…')

const entities: Change = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

const fullWidth: Change = (text) =>
  text.replace(/[!#-&(-+\--9;-Z\\^-z|~]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  )

const jsonEscaped: Change = (text) => JSON.stringify(text).slice(1, -1)
const inJson: Change = (text) => JSON.stringify({ level: 30, time: 1763800000000, log: text })
const domain = /\b[a-z]\w*(?:\.[a-z]\w*){1,3}\b/g
const url = /(?:https?|wss?):\/\/[^\s)>\]"',]+/g
const stamp = (index: number) =>
  `2026-11-22T10:00:${String(index % 60).padStart(2, '0')}.${String(100 + (index % 900))}456789Z`

const encodings: readonly Form[] = [
  { name: 'UTF-8 with a mark', make: (text) => encodeUtf8(`\ufeff${text}`) },
  { name: 'UTF-16LE with a mark', make: (text) => encodeUtf16le(`\ufeff${text}`) },
  { name: 'UTF-16BE with a mark', make: (text) => encodeUtf16be(`\ufeff${text}`) },
  { name: 'UTF-16LE', make: encodeUtf16le },
  { name: 'UTF-16BE', make: encodeUtf16be },
  { name: 'UTF-16LE, Chinese around', make: around(prose.chinese, encodeUtf16le) },
  { name: 'UTF-16LE, CRLF', make: (text) => encodeUtf16le(text.replaceAll('\n', '\r\n')) },
  {
    name: 'UTF-8, then UTF-16LE appended',
    make: (text) => joinBytes(encodeUtf8('starting\nstill starting\n'), encodeUtf16le(`${text}\r\n`)),
  },
  {
    name: 'UTF-16LE with a mark, then UTF-8 appended',
    make: (text) => joinBytes(encodeUtf16le('\ufeffstarting\r\nstill starting\r\n'), encodeUtf8(`${text}\n`)),
  },
  { name: 'GBK, Chinese around', make: around(prose.chinese, encoderOf('gbk', true)) },
  { name: 'Big5, Chinese around', make: around(prose.traditional, encoderOf('big5', true)) },
  { name: 'Shift-JIS, Japanese around', make: around(prose.japanese, encoderOf('shift_jis', true)) },
  { name: 'EUC-JP, Japanese around', make: around(prose.japanese, encoderOf('euc-jp', true)) },
  { name: 'EUC-KR, Korean around', make: around(prose.korean, encoderOf('euc-kr', true)) },
  { name: 'Windows-1251, Russian around', make: around(prose.russian, encoderOf('windows-1251')) },
  { name: 'KOI8-R, Russian around', make: around(prose.russian, encoderOf('koi8-r')) },
  { name: 'IBM 866, Russian around', make: around(prose.russian, encoderOf('ibm866')) },
  { name: 'Windows-1252, German around', make: around(prose.german, encoderOf('windows-1252')) },
  { name: 'Windows-1252, French around', make: around(prose.french, encoderOf('windows-1252')) },
  { name: 'IBM 437, German around', make: around(prose.german, encodeIbm437) },
  { name: 'IBM 850, French around', make: around(prose.french, encodeIbm850) },
  { name: 'IBM 437, in a box', make: (text) => encodeIbm437(dosBox(text)) },
  { name: 'IBM 850, in a box', make: (text) => encodeIbm850(dosBox(text)) },
]

const mojibake: readonly Form[] = [
  ...['windows-1252', 'windows-1250', 'windows-1251', 'ibm866', 'macintosh'].map((label) => ({
    name: `mojibake of ${label}`,
    make: misread(label),
  })),
  { name: 'mojibake of mojibake', make: (text) => misread('windows-1252')(misread('windows-1252')(text)) },
  { name: 'mojibake of a box', make: (text) => misread('windows-1252')(box(text, 90)) },
  { name: 'mojibake of quotes', make: (text) => misread('windows-1252')(typographic(text)) },
]

const terminal: readonly Form[] = [
  {
    name: 'colours',
    make: eachLine((line) => `\u001b[2m10:00\u001b[0m \u001b[31m${line}\u001b[39m\u001b[0m`),
  },
  {
    name: 'colours inside words',
    make: eachLine((line) => line.replace(/(\w{3})(\w)/g, '$1\u001b[1;38;5;196m$2')),
  },
  { name: 'colours without escape', make: eachLine((line) => `[31m${line}[39m`) },
  { name: 'colours spelled out', make: eachLine((line) => `\\u001b[31m${line}\\u001b[39m`) },
  { name: 'colours as ^[', make: eachLine((line) => `^[[31m${line}^[[0m`) },
  { name: 'progress', make: eachLine((line) => `10 %\r50 %\rdone 100 %\r${line}`) },
  {
    name: 'spinner and erased lines',
    make: eachLine((line) => `\u001b[2K\u001b[1G◐ waiting\u001b[2K\u001b[1G${line}`),
  },
  { name: 'hyperlinks', make: (text) => text.replace(url, '\u001b]8;;$&\u0007$&\u001b]8;;\u0007') },
  { name: 'backspaces', make: eachLine((line) => `|\b/\b-\b${line}`) },
  { name: 'CRLF', make: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'CR only', make: (text) => text.replaceAll('\n', '\r') },
  { name: 'CR CRLF', make: (text) => text.replaceAll('\n', '\r\r\n') },
  ...[80, 100, 120].map((columns) => ({
    name: `cut at ${columns} columns`,
    make: eachLine((line) => hardWrap(line, columns)),
  })),
  ...[50, 60, 80, 100, 120].map((columns) => ({
    name: `wrapped at words, ${columns} columns`,
    make: eachLine((line) => wordWrap(line, columns)),
  })),
  {
    name: 'wrapped at words and indented',
    make: eachLine((line) => wordWrap(line, 80, '    ')),
  },
  {
    name: 'wrapped at words, blanks left at the ends',
    make: eachLine((line) => wordWrap(line, 80).replaceAll('\n', ' \n')),
  },
  ...[40, 60, 90].map((columns) => ({
    name: `box of ${columns} columns`,
    make: (text: string) => box(text, columns),
  })),
  {
    name: 'box with only a left side',
    make: (text) => box(text, 60).replace(/ *│$/gm, ''),
  },
  {
    name: 'box of ASCII',
    make: (text) =>
      box(text, 60)
        .replace(/[│]/g, '|')
        .replace(/[╭╮╰╯]/g, '+')
        .replaceAll('─', '-'),
  },
]

const characters: readonly Form[] = [
  { name: 'zero width between letters', make: (text) => text.replace(/(\w)(?=\w)/g, '$1\u200b') },
  { name: 'word joiners and soft hyphens', make: (text) => text.replace(/([./:_-])/g, '\u2060$1\u00ad') },
  { name: 'no-break spaces', make: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'full-width forms', make: fullWidth },
  { name: 'ideographic spaces', make: (text) => text.replaceAll(' ', '\u3000') },
  { name: 'typographic quotes', make: typographic },
  { name: 'typographic dashes and dots', make: dashes },
  { name: 'non-breaking hyphens', make: (text) => text.replaceAll('-', '\u2011') },
  { name: 'guillemets', make: (text) => text.replace(/"([^"\n]*)"/g, '«$1»') },
  { name: 'full-width punctuation', make: (text) => text.replace(/, /g, '，').replace(/: /g, '：') },
  { name: 'minus signs', make: (text) => text.replace(/ - /g, ' − ') },
]

const escaped: readonly Form[] = [
  { name: 'JSON-escaped', make: jsonEscaped },
  { name: 'JSON-escaped in quotes', make: (text) => JSON.stringify(text) },
  { name: 'in JSON', make: inJson },
  {
    name: 'in JSON, a line each',
    make: eachLine((line) => JSON.stringify({ log: `${line}\n`, stream: 'stderr' })),
  },
  { name: 'JSON-escaped twice', make: (text) => jsonEscaped(jsonEscaped(text)) },
  { name: 'in JSON in JSON', make: (text) => JSON.stringify({ message: inJson(text) }) },
  { name: 'JSON-escaped, CRLF', make: (text) => jsonEscaped(text.replaceAll('\n', '\r\n')) },
  { name: 'JSON-escaped, colours', make: (text) => jsonEscaped(`\u001b[31m${text}\u001b[39m`) },
  { name: 'each line JSON-escaped', make: eachLine(jsonEscaped) },
  {
    name: 'YAML-quoted',
    make: (text) => `kind: Event\nmessage: "${jsonEscaped(text)}"\nreason: Failed`,
  },
  { name: 'YAML, single quotes', make: eachLine((line) => `- '${line.replaceAll("'", "''")}'`) },
  { name: 'HTML entities', make: entities },
  { name: 'HTML entities and breaks', make: (text) => entities(text).replaceAll('\n', '<br>\n') },
  {
    name: 'numeric entities',
    make: (text) => text.replace(/["'<>&/]/g, (c) => `&#x${c.charCodeAt(0).toString(16).toUpperCase()};`),
  },
  { name: 'Markdown-escaped', make: (text) => text.replace(/[_*[\]()#~`>|.-]/g, '\\$&') },
  { name: 'Markdown-escaped, only _ and *', make: (text) => text.replace(/[_*]/g, '\\$&') },
]

const links: readonly Form[] = [
  { name: 'linkified names', make: (text) => text.replace(domain, '[$&](http://$&)') },
  { name: 'linkified names of https', make: (text) => text.replace(domain, '[$&](https://$&/)') },
  { name: 'links over themselves', make: (text) => text.replace(url, '[$&]($&)') },
  { name: 'links in angle brackets', make: (text) => text.replace(url, '<$&>') },
  {
    name: 'names with http',
    make: (text) =>
      text.replace(domain, (name) => (/^(?:gateway|agents|channels)\./.test(name) ? `http://${name}` : name)),
  },
  { name: 'Slack links', make: (text) => text.replace(domain, '<http://$&|$&>') },
]

const chat: readonly Form[] = [
  { name: 'quoted', make: eachLine((line) => `> ${line}`) },
  { name: 'quoted twice', make: eachLine((line) => `> > ${line}`) },
  { name: 'quoted as a whole', make: (text) => `>>> ${text}` },
  { name: 'bullets', make: eachLine((line) => `- ${line}`) },
  { name: 'stars as bullets', make: eachLine((line) => `* ${line}`) },
  { name: 'a numbered list', make: eachLine((line, index) => `${index + 1}. ${line}`) },
  { name: 'bold', make: eachLine((line) => (line.trim() === '' ? line : `**${line}**`)) },
  { name: 'inline code', make: eachLine((line) => (line.trim() === '' ? line : `\`${line}\``)) },
  {
    name: 'bold words',
    make: (text) => text.replace(/\b(error|failed|invalid|missing|gateway)\b/gi, '**$1**'),
  },
  { name: 'names as inline code', make: (text) => text.replace(domain, '`$&`') },
  { name: 'spoiler', make: (text) => `||${text}||` },
  { name: 'spoiler a line', make: eachLine((line) => (line.trim() === '' ? line : `||${line}||`)) },
  { name: 'struck through', make: eachLine((line) => (line.trim() === '' ? line : `~~${line}~~`)) },
  { name: 'a heading', make: eachLine((line) => `### ${line}`) },
  { name: 'small print', make: eachLine((line) => `-# ${line}`) },
  { name: 'a fence', make: (text) => `it says\n\`\`\`ansi\n${text}\n\`\`\`\nwhat now?` },
  { name: 'a fence in one line', make: (text) => `\`\`\`${text}\`\`\`` },
  { name: 'a quoted fence', make: (text) => eachLine((line) => `> ${line}`)(`\`\`\`\n${text}\n\`\`\``) },
  { name: 'a chat export', make: eachLine((line) => `[10:32] ada: ${line}`) },
  { name: 'a chat export with day', make: eachLine((line) => `[22.11.26, 10:32:07] Ada Lovelace: ${line}`) },
  { name: 'a name before', make: eachLine((line) => `ada — Today at 10:32 AM\n${line}`) },
]

const prefixes: readonly Form[] = [
  { name: 'docker compose', make: eachLine((line) => `openclaw-gateway-1  | ${line}`) },
  {
    name: 'docker compose with times',
    make: eachLine((line, index) => `openclaw-gateway-1  | ${stamp(index)} ${line}`),
  },
  { name: 'journalctl', make: eachLine((line) => `Nov 22 10:00:00 host openclaw[123]: ${line}`) },
  {
    name: 'journalctl, ISO',
    make: eachLine((line) => `2026-11-22T10:00:00+0100 host openclaw-gateway[4711]: ${line}`),
  },
  { name: 'kubectl', make: eachLine((line, index) => `${stamp(index)} ${line}`) },
  { name: 'containerd', make: eachLine((line, index) => `${stamp(index)} stderr F ${line}`) },
  { name: 'kubectl with pods', make: eachLine((line) => `[pod/openclaw-0/gateway] ${line}`) },
  { name: 'pm2', make: eachLine((line) => `0|openclaw  | ${line}`) },
  { name: 'level', make: eachLine((line) => `[2026-11-22 10:00:00] [ERROR] ${line}`) },
  { name: 'numbered 12:', make: eachLine((line, index) => `${index + 1}: ${line}`) },
  { name: 'numbered 12 |', make: eachLine((line, index) => `  ${index + 1} | ${line}`) },
  {
    name: 'numbered by cat -n',
    make: eachLine((line, index) => `${String(index + 1).padStart(6)}\t${line}`),
  },
  { name: 'numbered by grep', make: eachLine((line, index) => `gateway.log:${index + 1}:${line}`) },
  { name: 'a diff', make: eachLine((line) => `+${line}`) },
  { name: 'a prompt', make: eachLine((line) => `$ ${line}`) },
]

const layout: readonly Form[] = [
  { name: 'indented', make: eachLine((line) => `        ${line}`) },
  { name: 'indented by tabs', make: eachLine((line) => `\t\t${line}`) },
  { name: 'blanks at the ends', make: eachLine((line) => `${line}    `) },
  { name: 'a blank line between all', make: (text) => text.replaceAll('\n', '\n\n') },
  { name: 'line ends lost', make: (text) => text.replaceAll('\n', ' ') },
  { name: 'capitals', make: (text) => text.toUpperCase() },
  { name: 'doubled blanks', make: (text) => text.replaceAll(' ', '  ') },
  { name: 'a table cell', make: eachLine((line) => `| ${line} |`) },
  {
    name: 'paragraphs of prose around',
    make: (text) => `hi all,\n\nsince today I get this:\n\n${text}\n\nany idea? thanks`,
  },
  { name: 'prose on the same line', make: eachLine((line) => `it says: ${line} and stops`) },
]

/** Several at once. */
const mixed: readonly Form[] = [
  { name: 'JSON-escaped, cut at 80 columns', make: (text) => hardWrap(jsonEscaped(text), 80) },
  { name: 'quotes of a phone, wrapped at words', make: eachLine((line) => wordWrap(typographic(line), 80)) },
  {
    name: 'long prose around, cut at 80 columns',
    make: (text) =>
      `${prose.french} ${prose.german} ${prose.french}\n\`\`\`\n${eachLine((line) => hardWrap(line, 80))(text)}\n\`\`\``,
  },
  {
    name: 'long prose around, wrapped at words',
    make: (text) =>
      `${prose.french} ${prose.german} ${prose.french}\n\`\`\`\n${eachLine((line) => wordWrap(line, 80))(text)}\n\`\`\``,
  },
  { name: 'quoted box', make: (text) => eachLine((line) => `> ${line}`)(box(text, 60)) },
  {
    name: 'coloured progress of docker compose',
    make: eachLine((line) => `\u001b[36mopenclaw-1  | \u001b[0m50 %\ropenclaw-1  | ${line}`),
  },
  {
    name: 'bold, linkified, escaped',
    make: eachLine((line) => `**${line.replace(domain, '[$&](http://$&)').replace(/_/g, '\\_')}**`),
  },
]

/** Ways in which people paste the same text. */
export const forms: readonly Form[] = [
  { name: 'as it is', make: (text) => text },
  ...encodings,
  ...mojibake,
  ...terminal,
  ...characters,
  ...escaped,
  ...links,
  ...chat,
  ...prefixes,
  ...layout,
  ...mixed,
]
