import { cleanText } from './clean-text.ts'
import { intakePolicy } from './policy.ts'
import type { RedactedText } from './redact.ts'

const cutMark = '…'

const oneLine = (label: string): string => label.replace(/\s+/g, ' ').trim()

/** Cut after it was cleaned: half a secret is not recognised as one. What lies far behind the cut need not be looked at. */
function cleanLine(label: string, maxChars: number): RedactedText {
  const { text, redactions } = cleanText(oneLine(label.slice(0, 4 * maxChars)))
  return { text: text.slice(0, maxChars).trimEnd(), redactions }
}

/** A title as one short line. */
export const cleanTitle = (title: string): RedactedText => cleanLine(title, intakePolicy.maxTitleChars)

/** A file's name as one short line. */
export const cleanName = (name: string): RedactedText => cleanLine(name, intakePolicy.maxNameChars)

/** The name of a file in an archive, `bundle.zip/logs/gateway.log`. Of a long one the folders are cut. */
export function cleanEntryName(archive: string, entry: string): string {
  const { maxNameChars } = intakePolicy
  const path = cleanText(oneLine(entry.slice(-4 * maxNameChars))).text
  const label = `${archive}/${path}`
  if (label.length <= maxNameChars) return label
  const shortArchive = archive.slice(0, maxNameChars / 2)
  const rest = path.slice(-(maxNameChars - shortArchive.length - cutMark.length - 2))
  return `${shortArchive}/${cutMark}/${rest.replace(/^[^/]*\//, '')}`
}
