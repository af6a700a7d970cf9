import type { Logger } from 'pino'
import { cleanReport } from '../intake/clean-report.ts'
import type { CleanReport } from '../intake/report.ts'
import { createMayFetch, download, type FileLink } from './download.ts'
import { doorPolicy } from './policy.ts'
import { createTurnstile } from './turnstile.ts'

/** What somebody sent, with files as links. */
export interface Sent {
  readonly title?: string
  readonly text: string
  readonly links?: readonly FileLink[]
}

/** Fetches the files of what was sent and cleans all of it. */
export type ReadReport = (sent: Sent, log: Logger) => Promise<CleanReport>

/** Only so many reports with files are read at once, so that a flood of files does not fill the memory. */
export function createReadReport(apiUrl: string): ReadReport {
  const mayFetch = createMayFetch(apiUrl)
  const inTurn = createTurnstile(doorPolicy.maxReportsWithFilesAtOnce)
  return async ({ links = [], ...raw }, log) => {
    if (links.length === 0) return cleanReport(raw)
    return inTurn(async () => cleanReport({ ...raw, attachments: await download(links, mayFetch, log) }))
  }
}
