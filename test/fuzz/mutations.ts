/** Where a text is damaged, how much, and another text to take from. */
export interface Damage {
  /** From 0, its start, to 1, its end. */
  readonly at: number
  /** 0–999. */
  readonly size: number
  readonly other: string
}

/** One way in which pastes are damaged on their way. */
export type Mutation = (text: string, damage: Damage) => string

const maxChars = 60_000
const bounded = (text: string): string => text.slice(0, maxChars)

const place = (text: string, at: number): number => Math.floor(at * text.length)

const insert = (text: string, at: number, piece: string): string => {
  const offset = place(text, at)
  return bounded(text.slice(0, offset) + piece + text.slice(offset))
}

const pick = <T>(values: readonly T[], index: number): T => values[index % values.length] as T

// What makes parsers stumble: controls, marks, half surrogates, fences, braces, quotes, what looks redacted.
const odd = [
  '\u0000',
  '\u001b[31m',
  '\u001b]8;;http://x\u0007',
  '[31m',
  '\r',
  '\b',
  '\u2028',
  '\u200b',
  '\u202e',
  '\uFEFF',
  '\uD83D',
  '\uDE00',
  '\u00a0',
  '\uFFFD',
  'Ã©',
  '```',
  '`',
  '|| ',
  '> ',
  '**',
  '[redacted:token]',
  '[redacted:',
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\"',
  '\\n',
  '\\u0000',
  "'",
  '“',
  '”',
  '://',
  '@',
  '=',
  ': ',
  '-----BEGIN RSA PRIVATE KEY-----',
  '%s',
  '{{ x }}',
  '{% if',
  '&quot;',
  '<b>',
  '\t',
  '…',
  '／',
  'token',
  '0'.repeat(48),
  'é'.repeat(64),
]

const runs = [
  'a',
  ' ',
  '\n',
  '=',
  '"',
  '[',
  '{',
  '(',
  '\\',
  '\u001b[',
  '\u0301',
  '漢',
  'key=',
  '127.0.0.1 ',
  '> ',
  '│',
  'eyJ',
]

/** Every way. */
export const mutations: readonly Mutation[] = [
  (text, { at, size }) => insert(text, at, pick(odd, size)),
  (text, { at, size }) => insert(text, at, pick(runs, size).repeat(10 + size * 3)),
  (text, { at, size }) => text.slice(0, place(text, at)) + text.slice(place(text, at) + size),
  (text, { at }) => text.slice(0, place(text, at)),
  (text, { at }) => text.slice(place(text, at)),
  (text, { at, size }) => insert(text, at, text.slice(place(text, at), place(text, at) + size)),
  (text, { at, other }) => bounded(`${text.slice(0, place(text, at))}${other}${text.slice(place(text, at))}`),
  (text, { at, other }) => bounded(`${text.slice(0, place(text, at))}\n${other.slice(place(other, at))}`),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replaceAll('\n', ' '),
  (text, { size }) =>
    text.replaceAll(
      '\n',
      `\n${pick(['> ', '  12 | ', 'gateway-1  | ', '│ ', '- ', '\t', '2026-01-01T00:00:00Z '], size)}`,
    ),
  (text) => bounded(JSON.stringify(text)),
  (text) => bounded(JSON.stringify({ log: text })),
  (text, { size }) => text.replace(new RegExp(`(.{${20 + (size % 120)}})`, 'g'), '$1\n'),
  (text) => text.toUpperCase(),
  (text) => Buffer.from(text, 'utf8').toString('latin1').slice(0, maxChars),
  (text) => `\`\`\`json\n${text}\n\`\`\``,
  (text) => `||${text}||`,
  (text) => [...text].reverse().join(''),
  (text, { size }) => bounded(`${text}\n`.repeat(1 + (size % 20))),
]
