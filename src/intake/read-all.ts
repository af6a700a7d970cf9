import { createUnpackBudget } from './archives/unpack-budget.ts'
import type { FoundTexts } from './found-texts.ts'
import { intakePolicy } from './policy.ts'
import { readAttachment } from './read-attachment.ts'
import { readMessage } from './read-message.ts'
import type { IntakeNote, RawReport } from './report.ts'

/** The texts of a report in their order, and what concerns all of it. */
export interface FoundReport {
  readonly found: readonly FoundTexts[]
  readonly notes: readonly IntakeNote[]
}

/** Reads message and attachments within what one report may bring to be cleaned. Each leaves some room for those after it. */
export async function readAll({ text, attachments = [] }: RawReport): Promise<FoundReport> {
  const { maxAttachments, maxReportBytes, minPartBytes } = intakePolicy
  const taken = attachments.slice(0, maxAttachments)
  const left = attachments.length - taken.length
  const budget = createUnpackBudget()
  const found: FoundTexts[] = []
  let room: number = maxReportBytes
  let toCome = taken.length
  const take = (read: FoundTexts): void => {
    found.push(read)
    for (const { bytes } of read.texts) room -= bytes
  }
  if (text !== '' || toCome === 0) take(readMessage(text, room - toCome * minPartBytes))
  for (const attachment of taken) {
    toCome--
    take(await readAttachment(attachment, room - toCome * minPartBytes, budget))
  }
  return { found, notes: left > 0 ? [{ kind: 'too-many-files', left }] : [] }
}
