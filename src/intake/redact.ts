import { findSecrets, type SecretSpan } from './find-secrets.ts'
import type { Redaction } from './report.ts'
import { wrapOffsets } from './wrapped-lines.ts'

/** A text without its secrets, and what was taken out where. */
export interface RedactedText {
  readonly text: string
  readonly redactions: readonly Redaction[]
}

const maxRounds = 8

const lineFeeds = (text: string): string => '\n'.repeat(text.split('\n').length - 1)

/** Finds secrets as if the lines that a terminal wrapped were whole; gives their places in the text as it is. */
function findAcrossWraps(text: string): SecretSpan[] {
  const wraps = wrapOffsets(text)
  if (wraps.length === 0) return findSecrets(text)
  let unwrapped = ''
  let taken = 0
  for (const offset of wraps) {
    unwrapped += text.slice(taken, offset)
    taken = offset + 1
  }
  unwrapped += text.slice(taken)

  let passed = 0
  const original = (offset: number): number => {
    while (passed < wraps.length && (wraps[passed] ?? 0) - passed <= offset) passed++
    return offset + passed
  }
  return findSecrets(unwrapped).map(({ kind, start, end }) => ({
    kind,
    start: original(start),
    end: original(end - 1) + 1,
  }))
}

function redactOnce(text: string): RedactedText {
  const pieces: string[] = []
  const redactions: Redaction[] = []
  let [end, line] = [0, 1]
  for (const span of findAcrossWraps(text)) {
    const between = text.slice(end, span.start)
    const breaks = lineFeeds(text.slice(span.start, span.end))
    line += lineFeeds(between).length
    redactions.push({ kind: span.kind, line })
    pieces.push(between, `[redacted:${span.kind}]`, breaks)
    line += breaks.length
    end = span.end
  }
  pieces.push(text.slice(end))
  return { text: pieces.join(''), redactions }
}

/**
 * Puts `[redacted:kind]` in the place of every secret. A secret over several lines leaves its line ends. Looks again after
 * finding something, since what is left has moved closer together.
 */
export function redact(text: string): RedactedText {
  let current = redactOnce(text)
  for (let round = 1; round < maxRounds && current.redactions.length > 0; round++) {
    const next = redactOnce(current.text)
    if (next.redactions.length === 0) break
    const redactions = [...current.redactions, ...next.redactions].toSorted((a, b) => a.line - b.line)
    current = { text: next.text, redactions }
  }
  return current
}
