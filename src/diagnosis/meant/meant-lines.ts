import { withoutEntities, withoutLinks, withoutMarks, withPlainSigns } from './plain-signs.ts'
import { withoutEscapes } from './without-escapes.ts'

/** Longer lines are read as they are. */
const maxChars = 16_384

const linesIn = (text: string): readonly string[] =>
  text.includes('\n') ? text.split('\n').filter((line) => line.trim() !== '') : [text]

/**
 * What a line was before JSON, HTML or a link were put over it, the deepest first: each a text, of several lines where line
 * ends were escaped. Quotes and dashes stay as they are.
 */
export function unwrappedTexts(line: string): readonly string[] {
  if (line.length > maxChars) return []
  const texts = [...withoutEscapes(line).toReversed(), line].map((text) =>
    withoutLinks(withoutEntities(text)),
  )
  return [...new Set(texts)].filter((text) => text !== line)
}

/**
 * All lines that a line may have been: also without the signs of Markdown, and with quotes and dashes as a keyboard has
 * them. Those furthest from how it is written come first; the line itself is not among them.
 */
export function meantLines(line: string): readonly string[] {
  if (line.length > maxChars) return []
  const found = new Set<string>()
  for (const text of [...unwrappedTexts(line), line]) {
    const unmarked = withoutMarks(text)
    for (const reading of new Set([withPlainSigns(unmarked), unmarked, text]))
      for (const meant of linesIn(reading)) found.add(meant)
  }
  found.delete(line)
  return [...found]
}

/** The reading furthest from how a text is written, in one line. */
export function meantText(text: string): string {
  const [deepest = text] = unwrappedTexts(text)
  return withPlainSigns(withoutMarks(deepest)).replaceAll('\n', ' ')
}
