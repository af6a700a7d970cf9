/** What a turnstile gives where too many wait already. */
export const full = Symbol('full')

/**
 * Lets through so much work at a time; some more waits for its turn, and the rest is turned away. Work whose signal is
 * aborted while it waits leaves the queue and rejects with the signal's reason.
 */
export type Turnstile = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T | typeof full>

export interface TurnstileLimits {
  readonly maxAtOnce: number
  readonly maxWaiting: number
}

export function createTurnstile({ maxAtOnce, maxWaiting }: TurnstileLimits): Turnstile {
  const waiting = new Set<() => void>()
  let inside = 0

  function turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(enter)
        reject(signal?.reason)
      }
      const enter = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      signal?.addEventListener('abort', leave, { once: true })
      waiting.add(enter)
    })
  }

  function leave(): void {
    const [next] = waiting
    if (!next) {
      inside -= 1
      return
    }
    waiting.delete(next)
    next()
  }

  return async (work, signal) => {
    signal?.throwIfAborted()
    if (inside < maxAtOnce) inside += 1
    else if (waiting.size < maxWaiting) await turn(signal)
    else return full
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
