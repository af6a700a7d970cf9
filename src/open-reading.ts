import type { Logger } from 'pino'
import { createCleaner } from './background/cleaner.ts'
import type { Thread } from './background/thread.ts'
import type { ReadReportParts } from './discord/read-report.ts'
import { createFetcher } from './fetching/fetcher.ts'
import { loadPasteSites } from './fetching/load-paste-sites.ts'
import { createPictureReader } from './intake/pictures/picture-reader.ts'

/** What reading files takes, and how to end it. */
export interface Reading extends ReadReportParts {
  close(): Promise<void>
}

/** Opens what reads files and linked pastes. Throws a PasteSitesError where the list of paste sites cannot be used. */
export async function openReading(
  pasteSitesFile: string | undefined,
  thread: Thread,
  log: Logger,
): Promise<Reading> {
  const pasteSites = await loadPasteSites(pasteSitesFile)
  const fetcher = createFetcher()
  const pictures = createPictureReader()
  const cleaner = createCleaner({
    thread,
    onTrouble: (err) => log.error({ err }, 'a report could not be read in the background'),
  })
  return {
    pasteSites,
    fetcher,
    cleaner,
    pictures,
    async close() {
      await Promise.all([fetcher.close(), pictures.close()])
    },
  }
}
