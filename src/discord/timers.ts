/** Lets things happen later. */
export interface Timers {
  /** Calls `run` in `ms` milliseconds, unless the function it returns is called before. */
  after(ms: number, run: () => void): () => void
}

export const realTimers: Timers = {
  after(ms, run) {
    // None of them is worth staying alive for.
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
}
