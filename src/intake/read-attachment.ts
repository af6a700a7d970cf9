import { archiveKind } from './archives/archive-kind.ts'
import { readPacked } from './archives/read-packed.ts'
import type { UnpackBudget } from './archives/unpack-budget.ts'
import { cleanName } from './clean-label.ts'
import { decodeEnds, endsOf } from './cut-text.ts'
import type { FoundTexts } from './found-texts.ts'
import { hasBinarySignature, isUnreadable } from './looks-binary.ts'
import type { Attachment } from './report.ts'

/**
 * Reads the text of a file, or the texts in an archive, told by what is in it. Never throws.
 * @param maxBytes of text to be read
 */
export async function readAttachment(
  attachment: Attachment,
  maxBytes: number,
  budget: UnpackBudget,
): Promise<FoundTexts> {
  const name = cleanName(attachment.name).text
  if ('missing' in attachment) return { name, texts: [], notes: [{ kind: attachment.missing, name }] }
  if ('pictureText' in attachment) {
    const { pictureText: text } = attachment
    return { name, texts: [{ name, text, bytes: text.length, isPicture: true }], notes: [] }
  }
  const { bytes, fullSize } = attachment
  const kind = archiveKind(bytes)
  if (kind) return readPacked(name, bytes, kind, maxBytes, budget)
  const notText = { name, texts: [], notes: [{ kind: 'not-text', name }] } as const
  if (hasBinarySignature(bytes)) return notText
  const { text, keptBytes, totalBytes } = decodeEnds(endsOf(bytes, maxBytes, fullSize))
  if (isUnreadable(text)) return notText
  return {
    name,
    texts: [{ name, text, bytes: keptBytes }],
    notes: keptBytes < totalBytes ? [{ kind: 'cut', name, keptBytes, totalBytes }] : [],
  }
}
