/** Lets through so much work at a time; the rest waits for its turn. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>

export function createTurnstile(maxAtOnce: number): Turnstile {
  const waiting: (() => void)[] = []
  let inside = 0
  return async (work) => {
    if (inside >= maxAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else inside += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else inside -= 1
    }
  }
}
