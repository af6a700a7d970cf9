import { sessionEndingCodes } from './close-codes.ts'
import type { ClientPayload } from './connection.ts'
import type { GatewayServer } from './gateway-server.ts'
import type { Session } from './session.ts'

export type GatewayControls = {
  /** The sessions that are connected now. */
  readonly connections: readonly Pick<Session, 'id' | 'intents' | 'shard' | 'sequence'>[]
  /** Everything clients have sent, in order: `op` 2 is IDENTIFY, 6 RESUME, 1 a heartbeat. */
  readonly received: readonly ClientPayload[]
  /** Cuts every connection: without a close code like a broken network, else with that code. */
  dropConnections(code?: number): void
  /** Asks every client to reconnect (op 7). */
  requestReconnect(): void
  /** Tells every client that its session is invalid (op 9); resumable or gone. */
  invalidateSession(resumable: boolean): void
  /** Lets heartbeats go unanswered, so that clients take the connection for dead. */
  stopAcknowledgingHeartbeats(): void
  /** Answers heartbeats again. */
  acknowledgeHeartbeats(): void
  /** Resolves once a client is ready or has resumed; at once if one is. */
  connected(): Promise<void>
}

/** What a test can do to the connections of a gateway. */
export function createGatewayControls(
  gateway: GatewayServer,
  waitUntil: (condition: () => boolean, what: string) => Promise<void>,
): GatewayControls {
  return {
    get connections() {
      return gateway.liveConnections().flatMap(({ session }) => session ?? [])
    },
    received: gateway.received,
    dropConnections(code) {
      for (const { socket, session } of gateway.connections) {
        if (session !== undefined) {
          session.socket = undefined
          if (code !== undefined && sessionEndingCodes.has(code)) gateway.sessions.delete(session.id)
        }
        if (code === undefined) socket.terminate()
        else socket.close(code)
      }
    },
    requestReconnect() {
      for (const connection of gateway.liveConnections()) connection.send(7, null)
    },
    invalidateSession(resumable) {
      for (const connection of gateway.liveConnections()) {
        if (!resumable && connection.session !== undefined) {
          gateway.sessions.delete(connection.session.id)
          connection.session.socket = undefined
        }
        connection.send(9, resumable)
      }
    },
    stopAcknowledgingHeartbeats: () => gateway.setAcknowledging(false),
    acknowledgeHeartbeats: () => gateway.setAcknowledging(true),
    connected: () => waitUntil(() => gateway.liveConnections().length > 0, 'a client connected'),
  }
}
