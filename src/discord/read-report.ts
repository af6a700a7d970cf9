import type { Logger } from 'pino'
import type { Cleaner } from '../intake/background/cleaner.ts'
import type { CleanReport } from '../intake/report.ts'
import { createMayFetch, download, type FileLink } from './download.ts'
import { doorPolicy } from './policy.ts'
import { createTurnstile, full } from './turnstile.ts'

/** What somebody sent, with files as links. */
export interface Sent {
  readonly title?: string
  readonly text: string
  readonly links?: readonly FileLink[]
}

/** Fetches the files of what was sent and cleans all of it. Rejects with the signal's reason where it is aborted. */
export type ReadReport = (sent: Sent, log: Logger, signal?: AbortSignal) => Promise<CleanReport>

export interface ReadReportParts {
  /** Base of Discord's REST API; where it is not Discord's own, files are fetched from there too. */
  readonly apiUrl: string
  readonly cleaner: Cleaner
}

/**
 * Only so many reports with files are read at once, so that a flood of files does not fill the memory; of those beyond the
 * ones that may wait only the text is read.
 */
export function createReadReport({ apiUrl, cleaner }: ReadReportParts): ReadReport {
  const mayFetch = createMayFetch(apiUrl)
  const inTurn = createTurnstile({
    maxAtOnce: doorPolicy.maxReportsWithFilesAtOnce,
    maxWaiting: doorPolicy.maxReportsWithFilesWaiting,
  })
  return async ({ links = [], ...raw }, log, signal) => {
    if (links.length === 0) return cleaner.clean(raw, signal)
    const report = await inTurn(async () => {
      const attachments = await download(links, { mayFetch, log, ...(signal && { signal }) })
      return cleaner.clean({ ...raw, attachments }, signal)
    }, signal)
    if (report !== full) return report
    return cleaner.clean(
      { ...raw, attachments: links.map(({ name }) => ({ name, missing: 'busy' })) },
      signal,
    )
  }
}
