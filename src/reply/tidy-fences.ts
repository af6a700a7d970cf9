const mark = '```'
const containerPrefix = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/
const quotePrefix = /^[ \t>]*$/
const info = /^([\w+#.-]{0,40})[ \t]*$/
const prefixMaxCharacters = 40

/** What stands before the lines inside a fence that was opened after this text: quote marks and white space. */
export const innerPrefix = (opening: string): string => opening.replace(/[^\s>]/g, ' ')

/**
 * Puts every fence mark on a line of its own, with exactly three backticks, and closes a fence left open, so that Discord
 * and everybody else read the same fences. Text in which that is so already comes back as it is.
 */
export function tidyFences(markdown: string): string {
  const lines: string[] = []
  let open: { prefix: string } | undefined
  for (const line of markdown.split('\n')) {
    let rest = line
    let found = /`{3,}/.exec(rest)
    if (found === null) lines.push(line)
    while (found !== null) {
      const before = rest.slice(0, found.index)
      const after = rest.slice(found.index + found[0].length)
      const isPrefix = (open === undefined ? containerPrefix : quotePrefix).test(before)
      const own = isPrefix && before.length <= prefixMaxCharacters
      if (!own) lines.push(before)
      const outer = own ? before : (open?.prefix ?? '')
      const language = open === undefined ? info.exec(after) : null
      lines.push(`${outer}${mark}${language?.[1] ?? ''}`)
      open = open === undefined ? { prefix: innerPrefix(outer) } : undefined
      rest = language === null ? after : ''
      found = /`{3,}/.exec(rest)
      if (found === null && rest.trim() !== '') lines.push(rest)
    }
  }
  if (open !== undefined) lines.push(`${open.prefix}${mark}`)
  return lines.join('\n')
}
