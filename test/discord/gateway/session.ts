import type { WebSocket } from 'ws'

/** One client's session: it outlives its socket, so that the client can resume. */
export type Session = {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [id: number, count: number]
  /** The socket it speaks through now, if any. */
  socket: WebSocket | undefined
  sequence: number
  /** Sends an event, or keeps it until the client resumes. */
  dispatch(t: string, d: unknown): void
  /** Sends again whatever came after a sequence number; false if that is no longer known. */
  replay(after: number): boolean
}

const maxKeptFrames = 10_000

/** Starts a session on a socket. */
export function createSession(
  id: string,
  intents: number,
  shard: readonly [number, number],
  socket: WebSocket,
): Session {
  const frames: { readonly sequence: number; readonly text: string }[] = []

  return {
    id,
    intents,
    shard,
    socket,
    sequence: 0,
    dispatch(t, d) {
      const sequence = ++this.sequence
      const text = JSON.stringify({ op: 0, t, s: sequence, d })
      frames.push({ sequence, text })
      if (frames.length > maxKeptFrames) frames.shift()
      this.socket?.send(text)
    },
    replay(after) {
      if (after > this.sequence) return false
      const oldest = frames[0]?.sequence ?? this.sequence + 1
      if (after + 1 < oldest) return false
      for (const frame of frames) if (frame.sequence > after) this.socket?.send(frame.text)
      return true
    },
  }
}
