export type Clock = {
  /** Milliseconds since 1970, as every part of this Discord sees them. */
  now(): number
  /** Lets time pass; deadlines that fall into it are over afterwards. */
  advance(ms: number): void
  /** Calls back after every advance. */
  onAdvance(listener: () => void): void
}

/** A clock that stands still until a test moves it. */
export function createClock(startAt: number): Clock {
  let now = startAt
  const listeners: (() => void)[] = []
  return {
    now: () => now,
    advance(ms) {
      now += ms
      for (const listener of listeners) listener()
    },
    onAdvance(listener) {
      listeners.push(listener)
    },
  }
}
