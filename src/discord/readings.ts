/** Messages that are being read. Reading one ends at once when the message is withdrawn. */
export interface Readings {
  /** Reads a message; gives undefined if it was withdrawn meanwhile. */
  of<T>(messageId: string, read: (signal: AbortSignal) => Promise<T>): Promise<T | undefined>
  withdraw(messageId: string): void
  /** Gives up all that is being read. */
  withdrawAll(): void
}

export function createReadings(): Readings {
  const controllers = new Map<string, AbortController>()
  return {
    async of(messageId, read) {
      const controller = new AbortController()
      controllers.set(messageId, controller)
      try {
        return await read(controller.signal)
      } catch (error) {
        if (controller.signal.aborted) return undefined
        throw error
      } finally {
        controllers.delete(messageId)
      }
    },
    withdraw: (messageId) => controllers.get(messageId)?.abort(),
    withdrawAll() {
      for (const controller of controllers.values()) controller.abort()
    },
  }
}
