import { pipeline, type Readable } from 'node:stream'
import { constants, createGunzip } from 'node:zlib'

/** The beginning of a stream, and whether the stream ended with it. */
export interface BodyHead {
  readonly bytes: Uint8Array
  readonly isWhole: boolean
}

/**
 * Reads a stream up to a bound and stops it there; nothing that was said about its length is believed. Rejects when the
 * stream breaks.
 */
export async function readBody(body: Readable, maxBytes: number): Promise<BodyHead> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > maxBytes) break
  }
  return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), isWhole: size <= maxBytes }
}

/** The same of a stream that is packed with gzip; the bound holds for what comes out and for what goes in. */
export async function readGzipBody(body: Readable, maxBytes: number): Promise<BodyHead> {
  let packedBytes = 0
  const isWithin = () => packedBytes <= maxBytes
  async function* bounded(packed: AsyncIterable<Uint8Array>) {
    for await (const chunk of packed) {
      packedBytes += chunk.length
      yield chunk
      if (!isWithin()) return
    }
  }
  // Of packed bytes that end too soon, what they hold until there is given.
  const unpacked = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  // What goes wrong on the way is thrown by the reading of its end.
  pipeline(body, bounded, unpacked, () => {})
  const { bytes, isWhole } = await readBody(unpacked, maxBytes)
  return { bytes, isWhole: isWhole && isWithin() }
}
