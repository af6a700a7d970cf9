import { boundLines } from './bound-lines.ts'
import { cleanInChunks } from './clean-in-chunks.ts'
import { cleanText } from './clean-text.ts'
import { decodeWithinLimits } from './cut-text.ts'
import { hasBinarySignature, isUnreadable } from './looks-binary.ts'
import { intakePolicy } from './policy.ts'
import type { Attachment, CleanReport, IntakeNote, RawReport, Redaction, ReportPart } from './report.ts'

interface RawPart {
  readonly name: string
  readonly text: string
}

/** The title or a file's name: one short line. */
const cleanLabel = (label: string, maxChars: number): ReturnType<typeof cleanText> =>
  cleanText(label.replace(/\s+/g, ' ').slice(0, maxChars).trim())

function readAttachment(attachment: Attachment): {
  readonly part?: RawPart
  readonly notes: readonly IntakeNote[]
} {
  const name = cleanLabel(attachment.name, intakePolicy.maxNameChars).text
  if ('missing' in attachment) return { notes: [{ kind: attachment.missing, name }] }
  const { bytes, fullSize } = attachment
  const notText = { notes: [{ kind: 'not-text', name }] } as const
  if (hasBinarySignature(bytes)) return notText
  const { text, keptBytes, totalBytes } = decodeWithinLimits(bytes, fullSize)
  if (isUnreadable(text)) return notText
  return {
    part: { name, text },
    notes: keptBytes < totalBytes ? [{ kind: 'cut', name, keptBytes, totalBytes }] : [],
  }
}

/**
 * Turns what somebody sent into one clean text: the message first, then each attachment that is text. Lines keep their
 * number and order within each part. Never throws; what could not be read is noted.
 */
export async function cleanReport(raw: RawReport): Promise<CleanReport> {
  const attachments = raw.attachments ?? []
  const taken = attachments.slice(0, intakePolicy.maxAttachments)
  const left = attachments.length - taken.length
  const notes: IntakeNote[] = left > 0 ? [{ kind: 'too-many-files', left }] : []
  const redactions: Redaction[] = []
  const parts: ReportPart[] = []
  const texts: string[] = []
  let firstLine = 1

  const addPart = async ({ name, text }: RawPart): Promise<void> => {
    const bounded = boundLines(text)
    if (bounded.cutLines > 0) notes.push({ kind: 'lines-cut', name, lines: bounded.cutLines })
    const clean = await cleanInChunks(bounded.text, firstLine)
    parts.push({ name, firstLine })
    texts.push(clean.text)
    redactions.push(...clean.redactions)
    firstLine += clean.text.split('\n').length
  }

  const title = raw.title === undefined ? undefined : cleanLabel(raw.title, intakePolicy.maxTitleChars)
  for (const { kind } of title?.redactions ?? []) redactions.push({ kind, line: 0 })
  if (raw.text !== '' || taken.length === 0) await addPart({ name: 'message', text: raw.text })
  for (const attachment of taken) {
    const read = readAttachment(attachment)
    notes.push(...read.notes)
    if (read.part) await addPart(read.part)
  }
  return { ...(title && { title: title.text }), text: texts.join('\n'), parts, redactions, notes }
}
