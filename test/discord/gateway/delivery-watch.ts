import type { Connection } from './connection.ts'

const backstopMs = 10_000

export type DeliveryWatch = {
  heartbeat(connection: Connection, sequence: number): void
  closed(connection: Connection): void
  /** Resolves once every connected client has taken in every event sent to it so far. */
  delivered(): Promise<void>
}

type Waiter = { readonly connection: Connection; readonly sequence: number; readonly done: () => void }

/**
 * Asks clients for a heartbeat and waits for it. A socket keeps order and a heartbeat names the last sequence number that
 * was taken in, so an answer proves that all earlier events were received.
 */
export function createDeliveryWatch(live: () => Connection[]): DeliveryWatch {
  const waiters = new Set<Waiter>()

  const reached = (connection: Connection) =>
    new Promise<void>((resolve, reject) => {
      const sequence = connection.session?.sequence ?? 0
      const backstop = setTimeout(() => {
        waiters.delete(waiter)
        reject(new Error(`a client did not take in its events within ${backstopMs / 1000} s`))
      }, backstopMs)
      const waiter: Waiter = {
        connection,
        sequence,
        done: () => {
          clearTimeout(backstop)
          waiters.delete(waiter)
          resolve()
        },
      }
      waiters.add(waiter)
      connection.send(1, null)
    })

  return {
    heartbeat(connection, sequence) {
      for (const waiter of waiters) {
        if (waiter.connection !== connection) continue
        if (sequence >= waiter.sequence) waiter.done()
        else connection.send(1, null)
      }
    },
    closed(connection) {
      for (const waiter of waiters) if (waiter.connection === connection) waiter.done()
    },
    async delivered() {
      await Promise.all(live().map(reached))
    },
  }
}
