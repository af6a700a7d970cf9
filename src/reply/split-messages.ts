import { answerMaxMessages, messageMaxCharacters } from './limits.ts'
import { type MessageLine, messageLines } from './message-lines.ts'
import { texts } from './texts.ts'

const isBlank = (line: MessageLine | undefined): boolean => line === undefined || line.text.trim() === ''

function render(lines: readonly MessageLine[]): string {
  const opening = lines[0]?.before?.opening
  const closing = lines.at(-1)?.after?.closing
  const texts = lines.map((line) => line.text)
  return [...(opening === undefined ? [] : [opening]), ...texts, ...(closing === undefined ? [] : [closing])]
    .join('\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
}

/** How good it is to break before this line: between paragraphs, between lines, inside a fence. */
function breakRank(lines: readonly MessageLine[], at: number): number {
  if (lines[at]?.before !== undefined) return 0
  return isBlank(lines[at]) || isBlank(lines[at - 1]) ? 2 : 1
}

/** How many lines the next message takes: the best border in its second half, else whatever fits. */
function takeLines(lines: readonly MessageLine[], maxCharacters: number): number {
  let size = lines[0]?.before === undefined ? 0 : lines[0].before.opening.length + 1
  let fitting = 0
  const sizes: number[] = []
  for (const [i, line] of lines.entries()) {
    size += line.text.length + (i === 0 ? 0 : 1)
    const closed = size + (line.after === undefined ? 0 : line.after.closing.length + 1)
    sizes.push(closed)
    if (size > maxCharacters) break
    if (closed <= maxCharacters) fitting = i + 1
  }
  if (fitting === lines.length) return fitting
  for (const [rank, share] of [
    [2, 1 / 2],
    [1, 1 / 3],
  ] as const) {
    for (let at = fitting; at > 0 && (sizes[at - 1] ?? 0) >= maxCharacters * share; at--) {
      if (breakRank(lines, at) >= rank) return at
    }
  }
  return Math.max(fitting, 1)
}

interface SplitLimits {
  readonly maxMessages?: number
  readonly maxCharacters?: number
}

/**
 * Splits Markdown into messages, at paragraphs where it can. A code fence that has to be cut is closed and opened again
 * with its language. What does not fit the last message is left out, and a sentence says so. No message is empty.
 */
export function splitMessages(markdown: string, limits: SplitLimits = {}): readonly string[] {
  const { maxMessages = answerMaxMessages, maxCharacters = messageMaxCharacters } = limits
  const roomOfLast = maxCharacters - texts.cut.length - 2
  const messages: string[] = []
  let rest: readonly MessageLine[] = messageLines(markdown, roomOfLast)
  while (rest.length > 0) {
    const count = takeLines(rest, maxCharacters)
    const isLast = messages.length === maxMessages - 1
    const left = rest.slice(count).some((line) => !isBlank(line))
    if (isLast && left) {
      messages.push(`${render(rest.slice(0, takeLines(rest, roomOfLast)))}\n\n${texts.cut}`)
      return messages
    }
    const message = render(rest.slice(0, count))
    if (message.trim() !== '') messages.push(message)
    rest = rest.slice(count)
  }
  return messages
}
