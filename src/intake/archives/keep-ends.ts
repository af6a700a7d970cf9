import { type FileEnds, roomForEnds } from '../cut-text.ts'
import type { ByteStream } from './byte-stream.ts'
import { reasonOf, type StopReason } from './unpack-stop.ts'

/** What was kept of a stream, and why it ended too early if it did. */
export interface KeptEnds {
  readonly ends: FileEnds
  readonly stop?: StopReason
}

/** The last bytes of a stream, as many as there is room for and little more. */
function createTail(maxBytes: number) {
  const pieces: Uint8Array[] = []
  let size = 0
  return {
    add(piece: Uint8Array): void {
      pieces.push(piece)
      size += piece.length
      for (let first = pieces[0]; first && size - first.length >= maxBytes; first = pieces[0]) {
        size -= first.length
        pieces.shift()
      }
    },
    bytes: (): Buffer => Buffer.concat(pieces),
  }
}

/** Reads a stream to its end and keeps its beginning and its end, together at most so many bytes. */
export async function keepEnds(stream: ByteStream, maxBytes: number): Promise<KeptEnds> {
  const { headBytes, tailBytes } = roomForEnds(maxBytes)
  const head: Uint8Array[] = []
  const tail = createTail(tailBytes + 1)
  let totalBytes = 0
  let stop: StopReason | undefined
  try {
    for await (const piece of stream) {
      const room = Math.max(headBytes - totalBytes, 0)
      if (room > 0) head.push(piece.subarray(0, room))
      if (room < piece.length) tail.add(piece.subarray(room))
      totalBytes += piece.length
    }
  } catch (error) {
    stop = reasonOf(error)
  }
  return {
    ends: endsOfParts(Buffer.concat(head), tail.bytes(), totalBytes, tailBytes),
    ...(stop && { stop }),
  }
}

function endsOfParts(head: Buffer, last: Buffer, totalBytes: number, tailBytes: number): FileEnds {
  if (totalBytes <= head.length + tailBytes)
    return { head: Buffer.concat([head, last]), tail: new Uint8Array(), totalBytes }
  const tailStart = (totalBytes - tailBytes) & ~1
  return { head, tail: last.subarray(last.length - (totalBytes - tailStart)), totalBytes }
}
