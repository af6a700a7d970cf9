import type { Attachment as SentFile } from 'discord.js'
import type { Logger } from 'pino'
import { type FetchRule, ruleForHosts } from '../fetching/fetch-rule.ts'
import type { Fetcher } from '../fetching/fetcher.ts'
import type { Attachment } from '../intake/report.ts'
import { type FetchedFile, type FileSource, fetchFile } from './fetch-file.ts'
import { doorPolicy } from './policy.ts'

const discordHosts = ['cdn.discordapp.com', 'media.discordapp.net']
const discordApiHost = 'discord.com'
const neverText = /^(?:video|audio)\//

/** A file of a message, as Discord describes it. */
export type FileLink = Pick<SentFile, 'name' | 'url' | 'size' | 'contentType'>

/** Where files of messages lie: on Discord's own hosts; where the API is not Discord's own, also on that server. */
export function ruleForFiles(apiUrl: string): FetchRule {
  const api = new URL(apiUrl)
  return ruleForHosts(discordHosts, api.hostname === discordApiHost ? undefined : api.origin)
}

/** A file of a message; a film or a recording is none that could be read. */
export const sourceOf = (
  { name, url, size, contentType }: FileLink,
  rule: FetchRule,
): FileSource | Attachment =>
  neverText.test(contentType ?? '') ? { name, missing: 'not-text' } : { name, address: url, size, rule }

export interface DownloadParts {
  readonly fetcher: Fetcher
  readonly log: Logger
  readonly signal?: AbortSignal
}

/**
 * Fetches files, a few side by side, as much as one report may bring. For one that cannot be had it says why, and so it
 * passes on what there is nothing to fetch of. Rejects only with the signal's reason.
 */
export async function download(
  sources: readonly (FileSource | Attachment)[],
  { fetcher, log, signal: withdrawn }: DownloadParts,
): Promise<readonly Attachment[]> {
  const timeout = AbortSignal.timeout(doorPolicy.downloadSeconds * 1000)
  const signal = withdrawn ? AbortSignal.any([timeout, withdrawn]) : timeout
  let bytesLeft: number = doorPolicy.maxReportBytes

  async function take(source: FileSource | Attachment): Promise<Attachment> {
    if (!('address' in source)) return source
    const { name } = source
    if (bytesLeft <= 0) return { name, missing: 'too-large' }
    const file = await fetchFile(fetcher, source, signal)
    withdrawn?.throwIfAborted()
    if (file.kind === 'file') {
      bytesLeft -= file.bytes.length
      return { name, bytes: file.bytes, fullSize: file.fullSize }
    }
    if (file.kind === 'too-large') return { name, missing: 'too-large' }
    log.warn(reasonOf(file), 'a file could not be fetched')
    return { name, missing: 'not-fetched' }
  }

  const files: Attachment[] = []
  for (let at = 0; at < sources.length; at += doorPolicy.maxDownloadsAtOnce)
    files.push(...(await Promise.all(sources.slice(at, at + doorPolicy.maxDownloadsAtOnce).map(take))))
  return files
}

const reasonOf = ({ kind: _, ...reason }: Exclude<FetchedFile, { kind: 'file' | 'too-large' }>): object =>
  reason
