/** What a text is made of: lines that a knowledge finds, the literals that it looks for, and how long the text gets. */
export interface Bait {
  readonly samples: readonly string[]
  readonly literals: readonly string[]
  readonly chars: number
}

type MakeText = (bait: Bait) => string
/** A part of a text, by its number. */
type Part = string | ((index: number, bait: Bait) => string)

/** A text of parts. */
const parts =
  (part: Part): MakeText =>
  (bait) => {
    const made: string[] = []
    for (let length = 0, index = 0; length < bait.chars; index++) {
      const text = typeof part === 'string' ? part : part(index, bait)
      made.push(text)
      length += Math.max(1, text.length)
    }
    return made.join('')
  }

const lines = (part: (index: number, bait: Bait) => string): MakeText =>
  parts((index, bait) => `${part(index, bait)}\n`)

/** A text in rows of so many characters. */
const rows =
  (width: number, part: Part): MakeText =>
  (bait) => {
    const text = parts(part)(bait)
    return Array.from({ length: Math.ceil(text.length / width) }, (_, row) =>
      text.slice(row * width, (row + 1) * width),
    ).join('\n')
  }

const inBox = (text: string): string => `│ ${text.slice(0, 76).padEnd(76)} │`
const sample = (index: number, { samples }: Bait): string => samples[index % samples.length] ?? ''
const literal = (index: number, { literals }: Bait): string => literals[index % literals.length] ?? ''
/** A sample that is no longer the same, in its middle. */
const nearMiss = (index: number, bait: Bait): string => {
  const text = sample(index, bait)
  const middle = Math.floor(text.length / 2)
  return `${text.slice(0, middle)}~${text.slice(middle + 1)}`
}
const otherLetters = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x100))
const base64 = (index: number): string =>
  Buffer.from(String(Math.imul(index + 1, 0x9e3779b1) >>> 0)).toString('base64')

/** Reports made to be slow, by name. */
export const hostileTexts: Readonly<Record<string, MakeText>> = {
  'twice as long, of one literal': (bait) => parts(literal(0, bait))({ ...bait, chars: 2 * bait.chars }),
  'one literal a line': lines((_, bait) => literal(0, bait)),
  'all literals, one a line': lines(literal),
  'all literals in lines of a thousand': parts((n, bait) => literal(n, bait) + (n % 40 === 39 ? '\n' : ' ')),
  'all literals in one line': parts((n, bait) => `${literal(n, bait)} `),
  'all literals without a blank': parts(literal),
  'literals that lack the last letter': parts((n, bait) => `${literal(n, bait).slice(0, -1)}_`),
  'grams of literals': parts((n, bait) => literal(n, bait).slice(0, 8).padEnd(8)),
  'grams from the end of literals': parts((n, bait) => literal(n, bait).slice(-11).padEnd(12)),
  'literals in letters of the same low byte': lines((n, bait) => otherLetters(literal(n, bait))),
  'deeper and deeper indentation': lines((n, bait) => ' '.repeat(n % 1_000) + literal(n, bait)),
  'rows of 400 characters, all full': rows(400, (n, bait) => `${literal(n, bait)} `),

  'all samples again and again': lines(sample),
  'a near-miss of every signature at once': lines(nearMiss),
  'near-misses that lack the last letter': lines((n, bait) => sample(n, bait).slice(0, -1)),
  'near-misses that lack the first letter': lines((n, bait) => sample(n, bait).slice(1)),
  'near-misses wrapped by a terminal': rows(40, (n, bait) => `${nearMiss(n, bait)} `),
  'samples beyond ASCII': lines((n, bait) => `${sample(n, bait)} 🦞`),
  'samples with runs of blanks': lines((n, bait) => sample(n, bait).replaceAll(' ', '   ')),
  'samples in a box': lines((n, bait) => inBox(sample(n, bait))),
  'samples wrapped in a box': lines((n, bait) =>
    inBox(`${sample(n, bait)} ${sample(n + 1, bait)}`.slice((n % 7) * 3)),
  ),
  'samples wrapped by a terminal': rows(80, (n, bait) => `${sample(n, bait)} `),

  'no line end': parts('lorem ipsum '),
  'one letter': parts('a'),
  'two letters': parts('ab'),
  'empty lines': parts('\n'),
  'line ends of the old Macintosh': parts('\r'),
  'line ends of Windows': parts('\r\n'),
  'twice as long, of short lines': (bait) => parts('a\n')({ ...bait, chars: 2 * bait.chars }),
  'short lines beyond ASCII': parts('é\n'),
  'only blanks': parts(' '),
  'only tabs and line ends': parts('\t\t \n'),
  'only box drawing': parts('│─┼═ ║\n'),
  'empty boxes': lines(() => inBox('')),
  NULs: parts('\0'),
  emoji: parts('🦞🏳️‍🌈👨‍👩‍👧 '),
  zalgo: parts('f\u0301\u0302\u0303\u0304a\u0316\u0317\u0318i\u0489l '),
  'lone surrogates': parts('\ud83e \udd9e'),

  base64: parts((n) => base64(n) + (n % 6 === 5 ? '\n' : '')),
  'base64 in one line': parts(base64),
  'minified JavaScript': parts((n) => `function a${n}(b,c){return b.failed?c("error: "+b.zend):d[${n}]||!1}`),
  JSON: lines(
    (n, bait) =>
      `{"level":"error","n":${n},"msg":"${literal(n, bait).slice(0, 9)}","stack":[null,{"a":"\\n"}]}`,
  ),
  'a log in Chinese': lines((n) => `2026-11-22T12:00:01.123Z 网关 ${n} 错误：连接已关闭，请重试 (failed)`),
  timestamps: parts('[2026-11-22T12:00:01.123456789+02:00] \n'),
  'timestamps without end': parts('12:00:00 '),
}
