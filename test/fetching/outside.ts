import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { onTestFinished } from 'vitest'
import { createFetcher, type FetcherDeps } from '../../src/fetching/fetcher.ts'

/** An address that is public, at which nothing is asked. */
export const publicAddress = '8.8.8.8'

export type Handle = RequestListener

/** A server on the loopback for the length of a test. */
export async function serve(handle: Handle): Promise<{ readonly origin: string; readonly port: string }> {
  const server = createServer(handle)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port: String(port) }
}

/** A fetcher that is closed after the test. */
export function openFetcher(deps: FetcherDeps) {
  const fetcher = createFetcher(deps)
  onTestFinished(() => fetcher.close())
  return fetcher
}

/**
 * A fetcher for which one server on the loopback is the whole Internet. Names are looked up and the addresses checked as
 * always; what is then dialled is written down, and the server is connected to instead, without TLS.
 */
export async function openOutside(handle: Handle, deps: FetcherDeps = {}) {
  const { port } = await serve(handle)
  const dialled: string[] = []
  const connectWith = (lookup: LookupFunction): buildConnector.connector => {
    const connect = buildConnector({})
    return (options, give) =>
      lookup(options.hostname, { all: true }, (error, addresses) => {
        if (error) return give(error, null)
        dialled.push(`${options.protocol}//${options.hostname} ${JSON.stringify(addresses)}`)
        connect({ ...options, protocol: 'http:', hostname: '127.0.0.1', port }, give)
      })
  }
  return { fetcher: openFetcher({ resolve: async () => [publicAddress], connectWith, ...deps }), dialled }
}
