import { breakLine } from './break-line.ts'
import { innerPrefix, tidyFences } from './tidy-fences.ts'

/** A fence as it has to be closed at the end of one message and opened again in the next. */
interface OpenFence {
  readonly opening: string
  readonly closing: string
}

/** A line of a message; `before` and `after` are the fences that a break before or after it would cut. */
export interface MessageLine {
  readonly text: string
  readonly before?: OpenFence
  readonly after?: OpenFence
}

const fenceMark = /^(.*?)```(.*)$/

function reopen(prefix: string, info: string): OpenFence {
  // Four blanks would make the mark itself code, outside of the list item it came from.
  const inner = innerPrefix(prefix).replace(/^[ \t]{4,}/, '   ')
  return { opening: `${inner}\`\`\`${info}`, closing: `${inner}\`\`\`` }
}

/** Reads Markdown into lines that each fit a message, together with a fence around them if need be. */
export function messageLines(markdown: string, maxCharacters: number): MessageLine[] {
  const lines: MessageLine[] = []
  let open: OpenFence | undefined
  for (const text of tidyFences(markdown).split('\n')) {
    const mark = fenceMark.exec(text)
    if (mark !== null) {
      const next: OpenFence | undefined =
        open === undefined ? reopen(mark[1] ?? '', mark[2] ?? '') : undefined
      lines.push({ text, ...(open && { before: open }), ...(next && { after: next }) })
      open = next
      continue
    }
    const overhead = open === undefined ? 0 : open.opening.length + open.closing.length + 2
    for (const piece of breakLine(text, maxCharacters - overhead, open === undefined)) {
      lines.push({ text: piece, ...(open && { before: open, after: open }) })
    }
  }
  return lines
}
