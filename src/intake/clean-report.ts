import { boundLines } from './bound-lines.ts'
import { cleanInChunks } from './clean-in-chunks.ts'
import { cleanTitle } from './clean-label.ts'
import { intakePolicy } from './policy.ts'
import { readAll } from './read-all.ts'
import type { CleanReport, IntakeNote, RawReport, Redaction, ReportPart } from './report.ts'

/**
 * Turns what somebody sent into one clean text: the message first, then each attachment that is text, and the texts in
 * archives. Lines keep their number and order within each part. Never throws; what could not be read is noted.
 */
export async function cleanReport(raw: RawReport): Promise<CleanReport> {
  const read = await readAll(raw)
  const notes: IntakeNote[] = [...read.notes]
  const redactions: Redaction[] = []
  const parts: ReportPart[] = []
  const texts: string[] = []
  let firstLine = 1

  const title = raw.title === undefined ? undefined : cleanTitle(raw.title)
  for (const { kind } of title?.redactions ?? []) redactions.push({ kind, line: 0 })
  for (const found of read.found) {
    let lines = 0
    for (const { name, text, isPicture } of found.texts) {
      const bounded = boundLines(text)
      lines += bounded.cutLines
      const clean = await cleanInChunks(bounded.text, firstLine)
      parts.push({ name, firstLine, ...(isPicture && { isPicture }) })
      texts.push(clean.text)
      for (const redaction of clean.redactions.slice(0, intakePolicy.maxRedactions - redactions.length))
        redactions.push(redaction)
      firstLine += clean.text.split('\n').length
    }
    notes.push(...found.notes)
    if (lines > 0) notes.push({ kind: 'lines-cut', name: found.name, lines })
  }
  return { ...(title && { title: title.text }), text: texts.join('\n'), parts, redactions, notes }
}
