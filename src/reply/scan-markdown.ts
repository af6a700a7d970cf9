/** A part of a Markdown text that is code, or a backtick that belongs to none. Offsets count from 0; `end` is exclusive. */
export type CodeRegion =
  | {
      readonly kind: 'fence'
      readonly start: number
      readonly end: number
      readonly info: string
      readonly closed: boolean
    }
  | { readonly kind: 'inline'; readonly start: number; readonly end: number; readonly marks: number }
  | { readonly kind: 'stray'; readonly start: number; readonly end: number }

const fenceOpening = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`{3}([\w+#.-]*)[ \t]*$/
const fenceClosing = /^[ \t>]*`{3}[ \t]*$/
// A line that cannot continue the paragraph above it, so that no inline code reaches across.
const blockStart = /^\s*(?:$|[-*+>#|=]|\d{1,9}[.)])/

// A backslash escapes a backtick before code, never inside it.
const openingRun = /\\[\s\S]|`+/g

function endOfCode(text: string, from: number, marks: number): number | undefined {
  for (const run of text.slice(from).matchAll(/`+/g)) {
    if (run[0].length === marks) return from + run.index + marks
  }
  return undefined
}

function scanParagraph(text: string, offset: number): CodeRegion[] {
  const regions: CodeRegion[] = []
  let from = 0
  for (const run of text.matchAll(openingRun)) {
    if (run.index < from || run[0].startsWith('\\')) continue
    const marks = run[0].length
    const end = endOfCode(text, run.index + marks, marks)
    from = end ?? run.index + marks
    const region = { start: offset + run.index, end: offset + from }
    regions.push(end === undefined ? { kind: 'stray', ...region } : { kind: 'inline', ...region, marks })
  }
  return regions
}

/**
 * Finds the code in Discord Markdown, in order. Read so narrowly that Discord and CommonMark agree with it: a fence is
 * three backticks on a line of their own, and inline code does not reach into the next list item, quote or heading.
 */
export function scanMarkdown(markdown: string): CodeRegion[] {
  const regions: CodeRegion[] = []
  let paragraph = { start: 0, text: '' }
  let fence: { start: number; info: string } | undefined
  let offset = 0
  const endParagraph = (next: number): void => {
    regions.push(...scanParagraph(paragraph.text, paragraph.start))
    paragraph = { start: next, text: '' }
  }
  for (const line of markdown.split('\n')) {
    const end = offset + line.length
    const opening = fence === undefined ? fenceOpening.exec(line) : null
    if (fence !== undefined) {
      if (fenceClosing.test(line)) {
        regions.push({ kind: 'fence', ...fence, end, closed: true })
        fence = undefined
        paragraph = { start: end + 1, text: '' }
      }
    } else if (opening !== null) {
      endParagraph(end + 1)
      fence = { start: offset, info: opening[1] ?? '' }
    } else {
      if (blockStart.test(line)) endParagraph(offset)
      paragraph.text += `${line}\n`
    }
    offset = end + 1
  }
  if (fence === undefined) endParagraph(offset)
  else regions.push({ kind: 'fence', ...fence, end: markdown.length, closed: false })
  return regions
}
