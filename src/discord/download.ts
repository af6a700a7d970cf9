import type { Attachment as SentFile } from 'discord.js'
import type { Logger } from 'pino'
import { intakePolicy } from '../intake/policy.ts'
import type { Attachment } from '../intake/report.ts'
import { describeFault } from './faults.ts'
import { doorPolicy } from './policy.ts'

const discordHosts: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net'])
const discordApiHost = 'discord.com'
const notText = /^(?:image|video|audio)\//

const { headBytes, tailBytes } = intakePolicy
/** Of a longer file intake keeps head and tail. Two bytes more than both tell it that something is missing between. */
const gapBytes = 2

/** Whether a file may be fetched from an address. */
export type MayFetch = (url: URL) => boolean

/** Discord's own hosts over https; where the API is not Discord's own, also that server. */
export function createMayFetch(apiUrl: string): MayFetch {
  const api = new URL(apiUrl)
  const loopback = api.hostname === discordApiHost ? undefined : api.origin
  return (url) =>
    url.origin === loopback ||
    (url.protocol === 'https:' && url.port === '' && discordHosts.has(url.hostname))
}

/** A file of a message, as Discord describes it. */
export type FileLink = Pick<SentFile, 'id' | 'name' | 'url' | 'size' | 'contentType'>

export interface DownloadParts {
  readonly mayFetch: MayFetch
  readonly log: Logger
  readonly signal?: AbortSignal
}

/**
 * Fetches files that may be text, side by side, each cut to what intake reads. For one that cannot be had it says why.
 * Rejects only with the signal's reason.
 */
export async function download(
  links: readonly FileLink[],
  { mayFetch, log, signal: withdrawn }: DownloadParts,
): Promise<readonly Attachment[]> {
  const timeout = AbortSignal.timeout(doorPolicy.downloadSeconds * 1000)
  const signal = withdrawn ? AbortSignal.any([timeout, withdrawn]) : timeout
  const files: Attachment[] = []
  for (let at = 0; at < links.length; at += doorPolicy.maxDownloadsAtOnce) {
    const batch = links.slice(at, at + doorPolicy.maxDownloadsAtOnce)
    files.push(...(await Promise.all(batch.map((link) => fetchFile(link, mayFetch, signal, log)))))
    withdrawn?.throwIfAborted()
  }
  return files
}

async function fetchFile(
  link: FileLink,
  mayFetch: MayFetch,
  signal: AbortSignal,
  log: Logger,
): Promise<Attachment> {
  const { id, name, size, contentType } = link
  if (notText.test(contentType ?? '')) return { name, missing: 'picture' }
  try {
    const url = new URL(link.url)
    if (!mayFetch(url)) {
      log.warn({ attachmentId: id }, 'an attachment lies on a host that files are not fetched from')
      return { name, missing: 'not-fetched' }
    }
    return { name, bytes: await fetchBytes(url, size, signal), fullSize: size }
  } catch (error) {
    const isWithdrawn = signal.reason?.name === 'AbortError'
    if (!isWithdrawn)
      log.warn({ attachmentId: id, ...describeFault(error) }, 'an attachment could not be fetched')
    return { name, missing: 'not-fetched' }
  }
}

/** The whole file, or its beginning and end; of a server that gives no parts, the beginning. */
async function fetchBytes(url: URL, size: number, signal: AbortSignal): Promise<Uint8Array> {
  if (size <= headBytes + tailBytes) return readAtMost(await get(url, signal), headBytes + tailBytes)
  // An even offset keeps the pairs of UTF-16 together.
  const tailStart = size - tailBytes - ((size - tailBytes) % 2)
  const end = await get(url, signal, `bytes=${tailStart}-`)
  if (end.status !== 206) return readAtMost(end, headBytes + tailBytes)
  const tail = await readAtMost(end, size - tailStart)
  const start = await get(url, signal, `bytes=0-${headBytes + gapBytes - 1}`)
  return Buffer.concat([await readAtMost(start, headBytes + gapBytes), tail])
}

/** Redirects are not followed: they could lead anywhere. */
async function get(url: URL, signal: AbortSignal, range?: string): Promise<Response> {
  const response = await fetch(url, {
    signal,
    redirect: 'error',
    ...(range !== undefined && { headers: { range } }),
  })
  if (response.ok) return response
  await response.body?.cancel()
  throw Object.assign(new Error('the server did not give the file'), { code: response.status })
}

async function readAtMost(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= maxBytes) break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes)
}
