import { setImmediate as breath } from 'node:timers/promises'
import { normalise } from './normalise.ts'
import { intakePolicy } from './policy.ts'
import { type RedactedText, redact } from './redact.ts'
import type { Redaction } from './report.ts'
import { type WrapGap, wrapGaps } from './wrapped-lines.ts'

// So much is held back at most to keep a secret together.
const maxHeldChars = intakePolicy.chunkChars

// What names a secret may stand this many lines above it.
const linesApart = 4
const maxLinesTried = 60
const maxWrappedChars = 8000
const tellsOfSecret = /token|secret|passw|key|credential|login|oauth|curl|\\$/im

/** Pieces of whole lines, each with its last line feed. */
function* chunksOf(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    const end = text.indexOf('\n', start + intakePolicy.chunkChars)
    const next = end < 0 ? text.length : end + 1
    yield text.slice(start, next)
    start = next
  }
}

const lineStartBefore = (text: string, offset: number): number =>
  offset < 2 ? 0 : text.lastIndexOf('\n', offset - 2) + 1

/** The last line before which none tells of a secret; the last line of all where there is no such line. */
function lineApart(text: string): number {
  const last = lineStartBefore(text, text.length)
  let [parting, end, tried] = [last, last, 0]
  for (let apart = 0; apart < linesApart && tried < maxLinesTried && end > 0; tried++) {
    const start = lineStartBefore(text, end)
    const isTelling = tellsOfSecret.test(text.slice(start, end))
    apart = isTelling ? 0 : apart + 1
    end = start
    if (apart === 0) parting = start
  }
  return end > 0 && tried === maxLinesTried ? last : parting
}

/** Where a text may be parted without parting a secret: not within a private key nor in a token that a terminal wrapped. */
function partingOf(text: string): number {
  let parting = lineApart(text)
  const isWithin = ({ start, end }: WrapGap): boolean => start < parting && parting <= end
  const from = lineStartBefore(text, Math.max(0, parting - maxWrappedChars))
  const gaps = wrapGaps(text.slice(from)).map(({ start, end }) => ({ start: from + start, end: from + end }))
  for (const gap of gaps.toReversed()) if (isWithin(gap)) parting = lineStartBefore(text, parting)
  const key = text.lastIndexOf('-----BEGIN ', parting)
  const keyEnd = text.indexOf('-----END ', key)
  const isOpen =
    key >= 0 && (keyEnd < 0 || keyEnd >= parting) && parting - key < intakePolicy.maxPrivateKeyChars
  if (isOpen) parting = text.lastIndexOf('\n', key) + 1
  return text.length - parting > maxHeldChars ? text.length : parting
}

/** A clean text in pieces of whole lines, how many lines that is, and what was taken out where. */
export interface CleanChunks extends Omit<RedactedText, 'text'> {
  readonly pieces: readonly string[]
  readonly lines: number
}

/**
 * Cleans a text of any length a piece at a time and lets other work run in between.
 * @param firstLine number of its first line, for the redactions
 */
export async function cleanInChunks(text: string, firstLine = 1): Promise<CleanChunks> {
  const pieces: string[] = []
  const redactions: Redaction[] = []
  let line = firstLine
  const finish = (piece: string): void => {
    const redacted = redact(piece)
    pieces.push(redacted.text)
    for (const { kind, line: at } of redacted.redactions) redactions.push({ kind, line: line + at - 1 })
    line += piece.split('\n').length - 1
  }

  let held = ''
  for (const chunk of chunksOf(text)) {
    await breath()
    const ready = held + normalise(chunk)
    const parting = partingOf(ready)
    finish(ready.slice(0, parting))
    held = ready.slice(parting)
  }
  finish(held)
  return { pieces, lines: line - firstLine + 1, redactions }
}
