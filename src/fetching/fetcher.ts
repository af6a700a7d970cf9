import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector, type Dispatcher, request } from 'undici'
import { type FetchRule, isAllowed, isAllowedRedirect, isOwn } from './fetch-rule.ts'
import type { FailedDownload, Fetched } from './fetched.ts'
import { fetchPolicy } from './policy.ts'
import { createPublicLookup, PrivateAddressError, type Resolve } from './public-lookup.ts'
import { drop, readAnswer } from './read-answer.ts'

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

export interface FetchOptions {
  /** More is not read; the beginning is given. */
  readonly maxBytes: number
  readonly signal?: AbortSignal
  /** The value of a Range header, such as `bytes=0-99`. A server may answer it with the whole file. */
  readonly range?: string
}

/** Downloads from places that a rule allows. */
export interface Fetcher {
  /** Never throws. */
  fetch(address: string, rule: FetchRule, options: FetchOptions): Promise<Fetched>
  /** Ends all downloads and connections. */
  close(): Promise<void>
}

export interface FetcherDeps {
  readonly resolve?: Resolve
  /** Makes connections, with a lookup that lets only public addresses through. */
  readonly connectWith?: (lookup: LookupFunction) => buildConnector.connector
  /** Aborts when a download has taken too long. */
  readonly createDeadline?: () => AbortSignal
}

/**
 * Makes a fetcher. It sends no cookies and no credentials, follows redirects by hand, and connects to public addresses
 * only, except to a rule's own origin. Proxies named in the environment are not used.
 */
export function createFetcher({
  resolve = resolveWithSystem,
  connectWith = (lookup) => buildConnector({ lookup }),
  createDeadline = () => AbortSignal.timeout(fetchPolicy.maxMs),
}: FetcherDeps = {}): Fetcher {
  const outside = new Agent({ connect: connectWith(createPublicLookup(resolve)) })
  const own = new Agent()

  async function follow(
    address: string,
    rule: FetchRule,
    { maxBytes, range }: FetchOptions,
    signal: AbortSignal,
  ): Promise<Fetched> {
    let url = URL.parse(address)
    if (url === null || !isAllowed(url, rule)) return { kind: 'refused', reason: 'address' }
    for (let redirects = 0; redirects <= fetchPolicy.maxRedirects; redirects += 1) {
      const answer = await ask(url, isOwn(url, rule) ? own : outside, signal, range)
      if (!redirectStatuses.has(answer.statusCode))
        return await readAnswer(answer, rule, { maxBytes, mayBePart: range !== undefined })
      drop(answer)
      const next: URL | null = URL.parse(String(answer.headers.location ?? 'none:'), url.href)
      if (next === null || !isAllowedRedirect(url, next, rule)) return { kind: 'refused', reason: 'redirect' }
      url = next
    }
    return { kind: 'refused', reason: 'too-many-redirects' }
  }

  return {
    async fetch(address, rule, options) {
      const deadline = createDeadline()
      const { signal } = options
      const ended = AbortSignal.any([deadline, ...(signal ? [signal] : [])])
      const { promise: abortion, reject } = Promise.withResolvers<never>()
      const abort = () => reject(ended.reason)
      try {
        ended.throwIfAborted()
        ended.addEventListener('abort', abort)
        // An abort reaches a request only when it has a connection, and the look-up before that may take long.
        return await Promise.race([follow(address, rule, options, ended), abortion])
      } catch (error) {
        if (signal?.aborted) return { kind: 'failed', reason: 'cancelled' }
        if (deadline.aborted) return { kind: 'failed', reason: 'too-slow' }
        if (error instanceof PrivateAddressError) return { kind: 'refused', reason: 'private-address' }
        return brokenBy(error)
      } finally {
        // What listens to a deadline stays in memory until then, and what was fetched with it.
        ended.removeEventListener('abort', abort)
      }
    },
    async close() {
      await Promise.all([outside.destroy(), own.destroy()])
    },
  }
}

const ask = (url: URL, dispatcher: Dispatcher, signal: AbortSignal, range?: string) =>
  request(url, {
    dispatcher,
    signal,
    headers: {
      'user-agent': 'sawbones',
      accept: '*/*',
      'accept-encoding': 'identity',
      ...(range !== undefined && { range }),
    },
  })

const resolveWithSystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address)

/** The message could hold the address that somebody posted, so only the name of the fault is told. */
function brokenBy(error: unknown): FailedDownload {
  const { code, name } = error as Partial<NodeJS.ErrnoException>
  return { kind: 'failed', reason: 'broken', code: code ?? name ?? 'unknown' }
}
