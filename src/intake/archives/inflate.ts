import { createGunzip, createInflateRaw } from 'node:zlib'
import { archivePolicy } from '../policy.ts'
import { type ByteStream, piecesOf } from './byte-stream.ts'
import type { UnpackBudget } from './unpack-budget.ts'
import { UnpackStop } from './unpack-stop.ts'

const chunkSize = 64 * 1024
const endedTooEarly = 'Z_BUF_ERROR'

/**
 * Unpacks what deflate packed, with or without the frame of gzip (one or several in a row). Goes forward a small piece at a
 * time: whatever is wrong with one, all that came before it is there.
 */
export async function* inflate(
  packed: ByteStream | Iterable<Uint8Array>,
  format: 'gzip' | 'raw',
  budget: UnpackBudget,
): AsyncGenerator<Uint8Array> {
  const inflater = format === 'gzip' ? createGunzip({ chunkSize }) : createInflateRaw({ chunkSize })
  const chunks: Uint8Array[] = []
  let [packedBytes, unpackedBytes] = [0, 0]
  let fault: NodeJS.ErrnoException | undefined
  inflater.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  // At bytes behind its end zlib stops without a word to who wrote them.
  const ended = new Promise<'ended'>((resolve) => {
    inflater.once('end', () => resolve('ended')).once('close', () => resolve('ended'))
  })
  inflater.on('error', (error) => {
    fault = error
  })

  const write = (piece: Uint8Array): Promise<'ended' | undefined> =>
    Promise.race([
      ended,
      new Promise<undefined>((resolve) => void inflater.write(piece, () => resolve(undefined))),
    ])
  function* arrived(): Generator<Uint8Array> {
    for (const chunk of chunks.splice(0)) {
      unpackedBytes += chunk.length
      const allowed = Math.max(archivePolicy.ratioFromBytes, packedBytes * archivePolicy.maxRatio)
      if (unpackedBytes > allowed) throw new UnpackStop('bomb')
      budget.spend(chunk.length)
      yield chunk
    }
    if (fault) throw new UnpackStop(fault.code === endedTooEarly ? 'cut' : 'broken')
  }

  try {
    for await (const bytes of packed) {
      for (const piece of piecesOf(bytes)) {
        packedBytes += piece.length
        const end = await write(piece)
        yield* arrived()
        if (end) return
      }
    }
    inflater.end()
    await ended
    yield* arrived()
  } finally {
    inflater.destroy()
  }
}
