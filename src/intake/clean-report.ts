import { boundLines } from './bound-lines.ts'
import { cleanInChunks } from './clean-in-chunks.ts'
import { cleanName, cleanTitle } from './clean-label.ts'
import { intakePolicy } from './policy.ts'
import { readAll } from './read-all.ts'
import type { CleanReport, IntakeNote, RawReport, Redaction, ReportPart } from './report.ts'

/** A clean report with its text in pieces, which together are the text. */
export interface CleanPieces extends Omit<CleanReport, 'text'> {
  readonly pieces: readonly string[]
}

/**
 * Turns what somebody sent into one clean text: the message first, then each attachment that is text, and the texts in
 * archives. Lines keep their number and order within each part. Never throws; what could not be read is noted.
 */
export async function cleanReport(raw: RawReport): Promise<CleanReport<string>> {
  const { pieces, ...rest } = await cleanPieces(raw)
  return { ...rest, text: pieces.join('') }
}

/** The same, for whoever does not want a long text as a whole. */
export async function cleanPieces(raw: RawReport): Promise<CleanPieces> {
  const read = await readAll(raw)
  const notes: IntakeNote[] = [...read.notes]
  const redactions: Redaction[] = []
  const parts: ReportPart[] = []
  const pieces: string[] = []
  let firstLine = 1

  const title = raw.title === undefined ? undefined : cleanTitle(raw.title)
  const names = (raw.attachments ?? [])
    .slice(0, intakePolicy.maxAttachments)
    .map(({ name }) => cleanName(name))
  for (const label of [...(title ? [title] : []), ...names])
    for (const { kind } of label.redactions) redactions.push({ kind, line: 0 })
  for (const found of read.found) {
    let cutLines = 0
    for (const { name, text, isPicture } of found.texts) {
      const bounded = boundLines(text)
      cutLines += bounded.cutLines
      const clean = await cleanInChunks(bounded.text, firstLine)
      if (parts.length > 0) pieces.push('\n')
      parts.push({ name, firstLine, ...(isPicture && { isPicture }) })
      for (const piece of clean.pieces) pieces.push(piece)
      for (const redaction of clean.redactions.slice(0, intakePolicy.maxRedactions - redactions.length))
        redactions.push(redaction)
      firstLine += clean.lines
    }
    notes.push(...found.notes)
    if (cutLines > 0) notes.push({ kind: 'lines-cut', name: found.name, lines: cutLines })
  }
  return { ...(title && { title: title.text }), pieces, parts, redactions, notes }
}
