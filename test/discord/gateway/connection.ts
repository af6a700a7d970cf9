import type { WebSocket } from 'ws'
import { type CloseReason, closeCodes } from './close-codes.ts'
import type { Session } from './session.ts'

/** What a client may send, by opcode; `d` is checked where it is used. */
export type ClientPayload = { readonly op: number; readonly d: unknown }

export type Connection = {
  readonly socket: WebSocket
  session: Session | undefined
  /** Sends a payload that is not an event. */
  send(op: number, d: unknown): void
  close(reason: CloseReason): void
}

type Handlers = {
  readonly onPayload: (connection: Connection, payload: ClientPayload) => void
  readonly onClose: (connection: Connection, code: number) => void
  readonly onRefusal: (reason: string) => void
}

const maxPayloadBytes = 4096
const maxSendsPerMinute = 120

/** Wraps a client's socket: decodes what it sends and holds it to the gateway's limits. */
export function createConnection(socket: WebSocket, handlers: Handlers): Connection {
  let windowStartedAt = Date.now()
  let sends = 0

  const connection: Connection = {
    socket,
    session: undefined,
    send: (op, d) => socket.send(JSON.stringify({ op, d, s: null, t: null })),
    close(reason) {
      const [code, words] = closeCodes[reason]
      handlers.onRefusal(`the gateway closed with ${code} ${words}`)
      socket.close(code, words)
    },
  }

  /** Heartbeats are left out: the double itself asks for many of them. */
  const isTooFast = () => {
    if (Date.now() - windowStartedAt >= 60_000) {
      windowStartedAt = Date.now()
      sends = 0
    }
    sends += 1
    return sends > maxSendsPerMinute
  }

  socket.on('message', (data, isBinary) => {
    const text = data.toString()
    if (isBinary || Buffer.byteLength(text) > maxPayloadBytes) return connection.close('decodeError')
    const payload = decode(text)
    if (payload === undefined) return connection.close('decodeError')
    if (payload.op !== 1 && isTooFast()) return connection.close('rateLimited')
    handlers.onPayload(connection, payload)
  })
  socket.on('close', (code) => handlers.onClose(connection, code))
  socket.on('error', () => socket.terminate())
  return connection
}

function decode(text: string): ClientPayload | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('op' in value) || typeof value.op !== 'number')
      return undefined
    return { op: value.op, d: 'd' in value ? value.d : undefined }
  } catch {
    return undefined
  }
}
