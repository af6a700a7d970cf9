import type { Logger } from 'pino'
import type { Cleaner } from '../background/cleaner.ts'
import type { Fetcher } from '../fetching/fetcher.ts'
import { findPasteLinks } from '../fetching/find-paste-links.ts'
import type { PasteSite } from '../fetching/paste-sites.ts'
import type { PictureReader } from '../intake/pictures/picture-reader.ts'
import { readPictures } from '../intake/pictures/read-pictures.ts'
import type { Attachment, CleanReport } from '../intake/report.ts'
import { download, type FileLink, ruleForFiles, sourceOf } from './download.ts'
import { doorPolicy } from './policy.ts'
import { createTurnstile, full } from './turnstile.ts'

/** What somebody sent, with files as links. */
export interface Sent {
  readonly title?: string
  readonly text: string
  readonly files?: readonly FileLink[]
}

export interface ReadOptions {
  readonly log: Logger
  readonly signal?: AbortSignal
  /** Whether files and linked pastes are read too. */
  readonly follows?: boolean
}

/**
 * Fetches the files of what was sent, and the pastes it links to, cleans all of it, and hands it to be dealt with; the next
 * files are fetched only afterwards. Rejects with the signal's reason.
 */
export type ReadReport = <T>(
  sent: Sent,
  options: ReadOptions,
  deal: (report: CleanReport) => T | Promise<T>,
) => Promise<T>

/** What reading takes. */
export interface ReadReportParts {
  readonly cleaner: Cleaner
  readonly fetcher: Fetcher
  readonly pasteSites: readonly PasteSite[]
  readonly pictures: PictureReader
}

/**
 * Only so many reports with files are read at once, so that a flood of files does not fill the memory; of those beyond the
 * ones that may wait only the text is read.
 * @param apiUrl base of Discord's REST API; where it is not Discord's own, files are fetched from there too
 */
export function createReadReport(
  apiUrl: string,
  { cleaner, fetcher, pasteSites, pictures }: ReadReportParts,
): ReadReport {
  const rule = ruleForFiles(apiUrl)
  const inTurn = createTurnstile({
    maxAtOnce: doorPolicy.maxReportsWithFilesAtOnce,
    maxWaiting: doorPolicy.maxReportsWithFilesWaiting,
  })
  return async ({ files = [], ...words }, { log, signal, follows = true }, deal) => {
    const sources = [...files.map((file) => sourceOf(file, rule)), ...findPasteLinks(words.text, pasteSites)]
    if (!follows || sources.length === 0) return deal(await cleaner.clean(words, signal))
    const dealt = await inTurn(async () => {
      const files = await download(sources, { fetcher, log, ...(signal && { signal }) })
      const attachments = await readPictures(files, pictures, signal)
      return deal(await cleaner.clean({ ...words, attachments }, signal))
    }, signal)
    if (dealt !== full) return dealt
    const unread = sources.map(({ name }): Attachment => ({ name, missing: 'busy' }))
    return deal(await cleaner.clean({ ...words, attachments: unread }, signal))
  }
}
