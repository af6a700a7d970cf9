import { escapeGaps } from './escape-gaps.ts'
import type { Redaction } from './report.ts'
import { findSecrets, mergeSpans } from './secrets/find-secrets.ts'
import type { SecretSpan } from './secrets/secret-rule.ts'
import { type WrapGap, wrapGaps } from './wrapped-lines.ts'

/** A text without its secrets, and what was taken out where. */
export interface RedactedText {
  readonly text: string
  readonly redactions: readonly Redaction[]
}

const maxRounds = 8

const lineFeeds = (text: string): string => '\n'.repeat(text.split('\n').length - 1)

/**
 * Finds secrets as if the lines that a terminal wrapped were whole and nothing escaped, and as written; gives their places in
 * the text as it is.
 */
function findAcrossWraps(text: string, gaps: readonly WrapGap[]): readonly SecretSpan[] {
  if (gaps.length === 0) return findSecrets(text)
  const pieces: string[] = []
  let taken = 0
  for (const { start, end } of gaps) {
    pieces.push(text.slice(taken, start))
    taken = end
  }
  pieces.push(text.slice(taken))

  let [passed, leftOut] = [0, 0]
  const original = (offset: number): number => {
    for (let gap = gaps[passed]; gap && gap.start - leftOut <= offset; gap = gaps[++passed])
      leftOut += gap.end - gap.start
    return offset + leftOut
  }
  const across = findSecrets(pieces.join('')).map(({ kind, start, end }) => ({
    kind,
    start: original(start),
    end: original(end - 1) + 1,
  }))
  // What looks like the rest of a token may be something else, and hide the token.
  return mergeSpans([...across, ...findSecrets(text)])
}

/** What is left of a secret over several lines: its line ends, and the borders of the box around it. */
function remainsOf(text: string, { start, end }: SecretSpan, gaps: readonly WrapGap[]): string {
  let [remains, at] = ['', start]
  for (const gap of gaps) {
    const between = text.slice(gap.start, gap.end)
    remains += lineFeeds(text.slice(at, gap.start)) + (between.includes('\n') ? between : '')
    at = gap.end
  }
  return remains + lineFeeds(text.slice(at, end))
}

function redactOnce(text: string): RedactedText {
  const gaps = [...wrapGaps(text), ...escapeGaps(text)].sort((a, b) => a.start - b.start)
  const pieces: string[] = []
  const redactions: Redaction[] = []
  let [end, line, nextGap] = [0, 1, 0]
  for (const span of findAcrossWraps(text, gaps)) {
    const within: WrapGap[] = []
    for (let gap = gaps[nextGap]; gap && gap.start < span.end; gap = gaps[++nextGap])
      if (gap.start >= span.start) within.push(gap)
    const between = text.slice(end, span.start)
    const remains = remainsOf(text, span, within)
    line += lineFeeds(between).length
    redactions.push({ kind: span.kind, line })
    pieces.push(between, `[redacted:${span.kind}]`, remains)
    line += lineFeeds(remains).length
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
