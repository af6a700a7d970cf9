import type { Transferable } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type * as jobs from './jobs.ts'

/** Reading takes several times what is read, and diagnosing a copy of the knowledge: one thread, which ends when idle. */
const maxThreads = 1
const idleMs = 60_000
/** The largest reports take some seconds; a job that takes longer hangs. */
const patienceMs = 30_000
/** A thread that wants more is ended by the system, and not the bot. Little for what is young keeps it small. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 }

type Jobs = typeof jobs

export interface JobOptions {
  readonly signal?: AbortSignal | undefined
  /** Memory that moves to the thread. */
  readonly moved?: readonly Transferable[]
}

/** A thread for what would hold up messages. It is started by the first job and does one after the other. */
export interface Thread {
  /** Rejects where the job fails, hangs or is aborted. The next one may find a new thread, which knows nothing. */
  run<Name extends keyof Jobs>(
    name: Name,
    input: Parameters<Jobs[Name]>[0],
    options?: JobOptions,
  ): Promise<Awaited<ReturnType<Jobs[Name]>>>
  close(): Promise<void>
}

export function createThread(): Thread {
  const pool = new Piscina({
    filename: new URL('./jobs.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads,
    idleTimeout: idleMs,
    resourceLimits,
  })
  let queue: Promise<unknown> = Promise.resolve()

  /** A signal that ends with the job: one with a timeout would keep the job's report in memory until then. */
  async function work(name: string, input: unknown, { signal, moved = [] }: JobOptions) {
    signal?.throwIfAborted()
    const ending = new AbortController()
    const end = () => ending.abort()
    const late = setTimeout(end, patienceMs)
    signal?.addEventListener('abort', end)
    try {
      return await pool.run(input, { name, signal: ending.signal, transferList: [...moved] })
    } finally {
      clearTimeout(late)
      signal?.removeEventListener('abort', end)
    }
  }

  return {
    run(name, input, options = {}) {
      // The pool would take it at once, and then its time would run while others are at work.
      const turn = queue.then(() => work(name, input, options))
      queue = turn.catch(() => undefined)
      return turn
    },
    close: () => pool.destroy(),
  }
}
