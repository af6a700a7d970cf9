import { pipeline, type Readable } from 'node:stream'
import { constants, createGunzip } from 'node:zlib'

/** The beginning of a stream, and whether the stream ended with it. */
export interface BodyHead {
  readonly bytes: Uint8Array
  readonly isWhole: boolean
}

/** Memory of pages of its own, which go back to the system at once; what the C library frees stays with the process. */
const pages = (bytes: number): Buffer<ArrayBuffer> =>
  Buffer.from(new ArrayBuffer(bytes, { maxByteLength: bytes }))

const firstBytes = 64 * 1024

/**
 * Reads a stream up to a bound and stops it there. Rejects when the stream breaks.
 * @param expectedBytes its length as somebody says, which saves copying where it is true
 */
export async function readBody(body: Readable, maxBytes: number, expectedBytes = 0): Promise<BodyHead> {
  let bytes = pages(Math.min(Math.max(expectedBytes, firstBytes), maxBytes))
  let [size, isWhole] = [0, true]
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    const needed = Math.min(size + chunk.length, maxBytes)
    if (needed > bytes.length) {
      const larger = pages(Math.min(Math.max(needed, 2 * bytes.length), maxBytes))
      bytes.copy(larger, 0, 0, size)
      bytes = larger
    }
    bytes.set(chunk.subarray(0, maxBytes - size), size)
    isWhole = size + chunk.length <= maxBytes
    size = needed
    if (!isWhole) break
  }
  return { bytes: size === bytes.length ? bytes : Buffer.copyBytesFrom(bytes, 0, size), isWhole }
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
