import { archivePolicy } from '../policy.ts'
import type { UnpackBudget } from './unpack-budget.ts'
import { UnpackStop } from './unpack-stop.ts'

/** Bytes in pieces. Ends with an UnpackStop where it ends too early. */
export type ByteStream = AsyncIterable<Uint8Array>

/** Bytes at hand, a piece at a time. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += archivePolicy.pieceBytes)
    yield bytes.subarray(at, at + archivePolicy.pieceBytes)
}

/** Bytes that need no unpacking; they count as what comes out. */
export async function* streamOf(bytes: Uint8Array, budget: UnpackBudget): AsyncGenerator<Uint8Array> {
  for (const piece of piecesOf(bytes)) {
    budget.spend(piece.length)
    yield piece
  }
}

/** The same bytes, which must be as many as their header says. */
export async function* exactly(stream: ByteStream, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes
  for await (const piece of stream) {
    left -= piece.length
    if (left < 0) throw new UnpackStop('lying')
    yield piece
  }
  if (left > 0) throw new UnpackStop('lying')
}
