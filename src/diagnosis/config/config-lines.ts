const quote = '["\'“”„«»‘’`]'
const key = `${quote}?[\\w$][\\w$.@/-]{0,79}${quote}?`
const value = `(?:[{[]|${quote}|-?\\d|(?:true|false|null)\\b|<|\\*\\*\\*)`

const pair = new RegExp(`^\\s*${key}\\s*[:=]\\s*${value}`)
const opensObject = new RegExp(`^\\s*(?:${key}\\s{0,8}[:=]?\\s{0,8})?\\{\\s*(?:$|//|\\}|${key}\\s*[:=])`)
const opensInline = new RegExp(`\\{\\s{0,8}${key}\\s{0,8}:`)
const closesCleanly = /(?:[{}[\],;"'“”‘’»]|\b(?:true|false|null|\d+)|\*\*\*|>|\/\/.*|\*\/)$/
const looseInside = new RegExp(`^\\s*${key}(?:\\s*[:=]|\\s+\\S{1,80}\\s*$|\\s*$)`)
const punctuation = /^[\s{}[\],;]+(?:\/\/.*)?$/
const comment = /^\s*(?:\/\/|\/\*|\*|#)/
const item = new RegExp(`^\\s*(?:${quote}|-?\\d)`)
const elision = /^\s*\[?(?:\.{2,}|…)\]?,?\s*$/

/** Only the ends of a line are looked at, so that a line of any length costs the same. */
const headLength = 400
const tailLength = 120
const headOf = (line: string): string => line.slice(0, headLength)
const isPair = (line: string): boolean =>
  pair.test(headOf(line)) && closesCleanly.test(line.slice(-tailLength).trimEnd())

/** A line without a reply's `>`; a lone `#` is where two messages were joined. */
export const plainLine = (line: string): string =>
  line.replace(/^(?:>\s?){1,3}|^\s*#\s*$/, '').replace(/\r$/, '')

/** Where a configuration may begin on a line: a column, or nothing. */
export function startOfConfig(line: string): number | undefined {
  const head = headOf(line)
  if (opensObject.test(head) || isPair(line)) return 0
  return opensInline.exec(line)?.index
}

/**
 * Whether a line goes on with a configuration: `yes`, `no`, or `perhaps`, as a damaged line or a stray word does. `open` says
 * that a brace or bracket is still open.
 */
export function continuesConfig(line: string, open: boolean): 'yes' | 'no' | 'perhaps' {
  const head = headOf(line)
  if (punctuation.test(head) || comment.test(head) || opensObject.test(head) || isPair(line)) return 'yes'
  if (!open) return 'no'
  if (/^\s*[,{}[\]]/.test(head) || item.test(head) || elision.test(head)) return 'yes'
  return looseInside.test(head) ? 'perhaps' : 'no'
}

/** Whether any line could be pasted configuration. Cheap, so that logs cost nothing. */
export const looksLikeConfig = (lines: readonly string[]): boolean =>
  lines.some(
    (line) =>
      (line.includes('{') && startOfConfig(plainLine(line)) !== undefined) ||
      (/[“”„«»‘’]/.test(line) && isPair(plainLine(line))),
  )
