/** Text may have been escaped so many times: a log line in JSON, in the JSON of a container's log. */
const maxLevels = 3
/** Text that was escaped holds one of these: a quote, a line end or a tab, a sign of Markdown. */
const written = /\\(?:u[\da-fA-F]{4}|[nrt]|[^\sA-Za-z\d])/
const escapes = new RegExp(written, 'g')
/** A drive with one backslash behind it: backslashes are part of paths here. */
const drive = /(?:^|[^A-Za-z\d])[A-Za-z]:\\(?!\\)/
/** A string, or an escape outside of strings, in which no string begins. */
const jsonString = /\\.|"((?:[^"\\]|\\.)*)"/g
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t' }

const isEscaped = (text: string): boolean => written.test(text) && !drive.test(text)

function resolve(text: string): string {
  return text.replaceAll('\\r\\n', '\\n').replace(escapes, (sign) => {
    if (sign.length > 2) return String.fromCharCode(Number.parseInt(sign.slice(2), 16))
    return controls[sign.charAt(1)] ?? sign.charAt(1)
  })
}

/** What stands in strings of JSON that hold escapes; else the whole text. */
function escapedParts(text: string): readonly string[] {
  const strings = [...text.matchAll(jsonString)].map(([, inside = '']) => inside).filter(isEscaped)
  return strings.length > 0 ? strings : [text]
}

/**
 * What a text was before it was escaped as JSON, YAML or Markdown do, once or more times; each time gives its texts. Line
 * ends come out as line feeds. Nothing where the text holds no escapes.
 */
export function withoutEscapes(text: string): readonly string[] {
  const found: string[] = []
  let level: readonly string[] = [text]
  for (let round = 0; round < maxLevels; round++) {
    level = level.filter(isEscaped).flatMap(escapedParts).map(resolve)
    if (level.length === 0) break
    found.push(...level)
  }
  return found
}
