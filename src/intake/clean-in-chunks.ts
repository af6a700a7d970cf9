import { setImmediate as breath } from 'node:timers/promises'
import { normalise } from './normalise.ts'
import { intakePolicy } from './policy.ts'
import { type RedactedText, redact } from './redact.ts'
import type { Redaction } from './report.ts'
import { wrapOffsets } from './wrapped-lines.ts'

// So much is held back at most to keep a secret together.
const maxHeldChars = intakePolicy.chunkChars

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

/** Where a text may be parted without parting a secret: not within a private key nor in a token that a terminal wrapped. */
function partingOf(text: string): number {
  let parting = text.lastIndexOf('\n', text.length - 2) + 1
  for (const wrap of wrapOffsets(text).toReversed()) {
    if (wrap + 1 !== parting) break
    parting = text.lastIndexOf('\n', wrap - 1) + 1
  }
  const key = text.lastIndexOf('-----BEGIN ', parting)
  const isOpen =
    key >= 0 && text.indexOf('-----END ', key) < 0 && parting - key < intakePolicy.maxPrivateKeyChars
  if (isOpen) parting = text.lastIndexOf('\n', key) + 1
  return text.length - parting > maxHeldChars ? text.length : parting
}

/**
 * Cleans a text of any length a piece at a time and lets other work run in between.
 * @param firstLine number of its first line, for the redactions
 */
export async function cleanInChunks(text: string, firstLine = 1): Promise<RedactedText> {
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
  return { text: pieces.join(''), redactions }
}
