/** A file's front matter and what follows it, each with the line it starts on. */
export interface FrontMatter {
  readonly yaml: string
  readonly yamlLine: number
  readonly body: string
  readonly bodyLine: number
}

/** Splits at the `---` lines; undefined where the file does not start with them. Nothing in it is ever run. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const lines = text.split('\n')
  if (lines[0]?.trimEnd() !== '---') return undefined
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) return undefined
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  }
}
