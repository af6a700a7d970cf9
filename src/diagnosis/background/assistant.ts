import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CompiledKnowledge } from '../compile-knowledge.ts'
import type { Report } from '../diagnose.ts'
import type { Diagnosis } from '../diagnosis.ts'
import type { ExamineOptions } from '../examine.ts'
import { createMirror } from './mirror.ts'
import type { Answer, Request } from './thread.ts'

/** It holds a copy of the knowledge, so it is ended when it is not needed. */
const idleMs = 120_000
/** A report takes a second at most; a thread that takes longer hangs. */
const patienceMs = 30_000
/** A thread that wants more is ended by the system, and not the bot. */
const maxHeapMb = 512

/** Diagnoses in a thread of its own, one report after the other. */
export interface Assistant {
  /** Rejects where the thread fails or hangs. */
  diagnose(knowledge: CompiledKnowledge, report: Report, options: ExamineOptions): Promise<Diagnosis>
  close(): Promise<void>
}

export function createAssistant(): Assistant {
  let thread: ReturnType<typeof startThread> | undefined
  let idle: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()

  async function close(): Promise<void> {
    clearTimeout(idle)
    const ending = thread
    thread = undefined
    await ending?.end()
  }

  async function work(knowledge: CompiledKnowledge, report: Report, options: ExamineOptions) {
    clearTimeout(idle)
    if (!thread?.isAlive()) thread = startThread()
    try {
      const diagnosis = await thread.diagnose(knowledge, report, options)
      idle = setTimeout(() => void close(), idleMs).unref()
      return diagnosis
    } catch (error) {
      await close()
      throw error
    }
  }

  return {
    diagnose(knowledge, report, options) {
      const turn = queue.then(() => work(knowledge, report, options))
      queue = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await queue
      await close()
    },
  }
}

function startThread() {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  })
  const mirror = createMirror((request) => worker.postMessage(request))
  worker.unref()
  let alive = true
  worker.once('exit', () => {
    alive = false
  })
  // Whoever waits for an answer hears of it too; without anybody listening it would end the bot.
  worker.on('error', () => undefined)

  /** The thread's next answer; rejects where it fails, ends, or gives none in time. */
  async function answer(): Promise<Diagnosis> {
    const waiting = new AbortController()
    const { signal } = waiting
    const limit = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
    const ended = once(worker, 'exit', { signal: limit }).then(([code]) => {
      throw new Error(`The thread that reads long reports ended with ${code}`)
    })
    const answered = once(worker, 'message', { signal: limit })
    try {
      const [{ diagnosis }] = (await Promise.race([answered, ended])) as [Answer]
      return diagnosis
    } finally {
      waiting.abort()
      for (const promise of [answered, ended]) promise.catch(() => undefined)
    }
  }

  return {
    async diagnose(knowledge: CompiledKnowledge, report: Report, options: ExamineOptions) {
      // While it works the process must not end for want of anything else to do.
      worker.ref()
      try {
        await mirror.show(knowledge.definition)
        const request: Request = { kind: 'diagnose', report, options }
        const answered = answer()
        worker.postMessage(request)
        return await answered
      } finally {
        worker.unref()
      }
    },
    isAlive: () => alive,
    end: () => worker.terminate(),
  }
}
