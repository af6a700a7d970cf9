import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { World } from '../state/world.ts'
import { identifyBody, resumeBody } from './client-payloads.ts'
import { sessionEndingCodes } from './close-codes.ts'
import { type ClientPayload, type Connection, createConnection } from './connection.ts'
import { createDeliveryWatch } from './delivery-watch.ts'
import { sendMembers, sendReady } from './guild-dispatch.ts'
import { isHeardBy, payloadFor } from './hearing.ts'
import { areIntentsValid, disallowedIntents } from './intents.ts'
import { createSession, type Session } from './session.ts'

/** A client that leaves with one of these gives its session up. */
const endsSession: ReadonlySet<number> = new Set([...sessionEndingCodes, 1001])

export type GatewayServer = ReturnType<typeof createGatewayServer>

/** Speaks Discord's gateway protocol to every client that connects to the HTTP server. */
export function createGatewayServer(
  world: World,
  options: { readonly heartbeatIntervalMs: number; readonly onRefusal: (reason: string) => void },
) {
  const connections = new Set<Connection>()
  const sessions = new Map<string, Session>()
  const received: ClientPayload[] = []
  const watch = createDeliveryWatch(() => liveConnections())
  const sockets = new WebSocketServer({ noServer: true })
  let isAcknowledging = true
  let gatewayUrl = ''

  const liveConnections = () => [...connections].filter(({ session, socket }) => session?.socket === socket)

  world.listen((event) => {
    for (const session of sessions.values()) {
      if (isHeardBy(world, session, event)) session.dispatch(event.t, payloadFor(world, session, event))
    }
  })

  const identify = (connection: Connection, d: unknown) => {
    const body = identifyBody(d)
    if (connection.session !== undefined) return connection.close('alreadyAuthenticated')
    if (body === undefined) return connection.close('decodeError')
    if (body.token !== world.token) return connection.close('authenticationFailed')
    if (!areIntentsValid(body.intents)) return connection.close('invalidIntents')
    if (disallowedIntents(body.intents, world.privilegedIntents).length > 0)
      return connection.close('disallowedIntents')

    const session = createSession(
      randomBytes(16).toString('hex'),
      body.intents,
      body.shard ?? [0, 1],
      connection.socket,
    )
    sessions.set(session.id, session)
    connection.session = session
    sendReady(world, session, gatewayUrl)
    world.touch()
  }

  const resume = (connection: Connection, d: unknown) => {
    const body = resumeBody(d)
    if (body === undefined) return connection.close('decodeError')
    if (body.token !== world.token) return connection.close('authenticationFailed')
    const session = sessions.get(body.session_id)
    if (session === undefined) return connection.send(9, false)
    session.socket = connection.socket
    if (!session.replay(body.seq)) {
      sessions.delete(session.id)
      return connection.close('invalidSequence')
    }
    connection.session = session
    session.dispatch('RESUMED', { _trace: [] })
    world.touch()
  }

  const handlers: Record<number, (connection: Connection, d: unknown) => void> = {
    1: (connection, d) => {
      if (isAcknowledging) connection.send(11, undefined)
      watch.heartbeat(connection, typeof d === 'number' ? d : 0)
    },
    2: identify,
    3: () => undefined,
    4: () => undefined,
    6: resume,
    8: (connection, d) => sendMembers(world, connection, d),
  }

  sockets.on('connection', (socket) => {
    const connection = createConnection(socket, {
      onRefusal: options.onRefusal,
      onPayload(from, payload) {
        received.push(payload)
        if (from.session === undefined && ![1, 2, 6].includes(payload.op))
          return from.close('notAuthenticated')
        const handle = handlers[payload.op]
        if (handle === undefined) return from.close('unknownOpcode')
        handle(from, payload.d)
      },
      onClose(from, code) {
        connections.delete(from)
        if (from.session?.socket === socket) {
          from.session.socket = undefined
          if (endsSession.has(code)) sessions.delete(from.session.id)
        }
        watch.closed(from)
        world.touch()
      },
    })
    connections.add(connection)
    connection.send(10, { heartbeat_interval: options.heartbeatIntervalMs, _trace: [] })
  })

  return {
    /** Takes over the WebSocket handshakes of an HTTP server. */
    attach(server: Server, url: string) {
      gatewayUrl = url
      server.on('upgrade', (request, socket, head) => {
        sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request))
      })
    },
    connections,
    sessions,
    received,
    liveConnections,
    watch,
    setAcknowledging(on: boolean) {
      isAcknowledging = on
    },
    close() {
      for (const { socket } of connections) socket.terminate()
      sockets.close()
    },
  }
}
