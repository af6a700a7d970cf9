import { cleanText } from './clean-text.ts'
import { intakePolicy } from './policy.ts'
import type { RedactedText } from './redact.ts'

const cutMark = '…'

const oneLine = (label: string): string => label.replace(/\s+/g, ' ')

/** A title as one short line. */
export const cleanTitle = (title: string): RedactedText =>
  cleanText(oneLine(title).slice(0, intakePolicy.maxTitleChars).trim())

/** A file's name as one short line. */
export const cleanName = (name: string): string =>
  cleanText(oneLine(name).slice(0, intakePolicy.maxNameChars).trim()).text

/** The name of a file in an archive, `bundle.zip/logs/gateway.log`. Of a long one the folders are cut. */
export function cleanEntryName(archive: string, entry: string): string {
  const { maxNameChars } = intakePolicy
  const path = cleanText(oneLine(entry.slice(-4 * maxNameChars)).trim()).text
  const label = `${archive}/${path}`
  if (label.length <= maxNameChars) return label
  const shortArchive = archive.slice(0, maxNameChars / 2)
  const rest = path.slice(-(maxNameChars - shortArchive.length - cutMark.length - 2))
  return `${shortArchive}/${cutMark}/${rest.replace(/^[^/]*\//, '')}`
}
