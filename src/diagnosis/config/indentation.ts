const indentOf = (line: string): number => line.length - line.trimStart().length

/** Whether the last line closes the outermost brace by its indentation, so that a brace must be missing further up. */
export function indentTells(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const last = lines.at(-1) ?? ''
  const deeper = lines.slice(1, -1).map(indentOf)
  return /^\s*\}/.test(last) && indentOf(last) === 0 && deeper.length > 0 && Math.min(...deeper) > 0
}

/**
 * Whether a piece without outer braces was copied from deep inside a file: its own keys are indented twice as far as one step.
 * The first line often lost its indentation when it was copied, so it is not asked.
 */
export function looksCutOut(text: string): boolean {
  const indents = text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map(indentOf)
  if (indents.length < 2) return false
  const outer = Math.min(...indents)
  const deeper = indents.filter((indent) => indent > outer)
  const step = deeper.length === 0 ? 0 : Math.min(...deeper) - outer
  return step > 0 && outer >= 2 * step
}
