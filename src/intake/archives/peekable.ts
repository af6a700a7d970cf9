import type { ByteStream } from './byte-stream.ts'

/** A stream whose beginning can be looked at before it is read. */
export interface Peekable {
  /** The first bytes, at least so many if there are. */
  readonly peek: (bytes: number) => Promise<Uint8Array>
  /** All of it, once, with what was looked at. */
  readonly stream: () => ByteStream
  /** Lets go of the rest. */
  readonly close: () => Promise<void>
}

/** What goes wrong while looking shows only after the bytes before it were read. */
export function peekable(source: ByteStream): Peekable {
  const pieces = source[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let heldBytes = 0
  let hasEnded = false
  let fault: { readonly error: unknown } | undefined

  const peek = async (bytes: number): Promise<Uint8Array> => {
    try {
      while (heldBytes < bytes && !hasEnded) {
        const { value, done } = await pieces.next()
        if (done) hasEnded = true
        else {
          held.push(value)
          heldBytes += value.length
        }
      }
    } catch (error) {
      hasEnded = true
      fault = { error }
    }
    return Buffer.concat(held)
  }

  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* held.splice(0)
    if (fault) throw fault.error
    while (!hasEnded) {
      const { value, done } = await pieces.next()
      if (done) return
      yield value
    }
  }

  return {
    peek,
    stream,
    close: async () => {
      await pieces.return?.()
    },
  }
}
