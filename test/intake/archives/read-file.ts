import { cleanReport } from '../../../src/intake/clean-report.ts'
import type { IntakeNote } from '../../../src/intake/report.ts'

/** What comes of one file that was sent: its texts by name, and what was noted. */
export interface ReadFile {
  readonly texts: Readonly<Record<string, string>>
  readonly notes: readonly IntakeNote[]
}

/** Sends a file through intake. */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const { text, parts, notes } = await cleanReport({ text: '', attachments: [{ name, bytes }] })
  const lines = text.split('\n')
  const texts = Object.fromEntries(
    parts.map((part, index) => [
      part.name,
      lines.slice(part.firstLine - 1, (parts[index + 1]?.firstLine ?? lines.length + 1) - 1).join('\n'),
    ]),
  )
  return { texts, notes }
}
