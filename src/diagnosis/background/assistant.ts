import { setTimeout } from 'node:timers/promises'
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
/** A thread that wants more is ended by the system, and not the bot. Little for what is young keeps it small. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }

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
      idle = setIdleTimer(() => void close())
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

const setIdleTimer = (end: () => void): NodeJS.Timeout => globalThis.setTimeout(end, idleMs).unref()

function startThread() {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits,
  })
  const mirror = createMirror((request) => worker.postMessage(request))
  worker.unref()
  let alive = true
  let cause: unknown
  worker.once('error', (error) => {
    cause = error
  })
  const ended = new Promise<never>((_, reject) => {
    worker.once('exit', (code) => {
      alive = false
      reject(new Error(`The thread that reads long reports ended with ${code}`, { cause }))
    })
  })
  // Nobody may be waiting when it ends.
  ended.catch(() => undefined)

  async function work(knowledge: CompiledKnowledge, request: Request): Promise<Diagnosis> {
    await mirror.show(knowledge.definition)
    const answered = new Promise<Answer>((resolve) => worker.once('message', resolve))
    worker.postMessage(request)
    return (await answered).diagnosis
  }

  return {
    async diagnose(knowledge: CompiledKnowledge, report: Report, options: ExamineOptions) {
      const given = new AbortController()
      // It also keeps the process alive, which must not end for want of anything else to do.
      const late = setTimeout(patienceMs, undefined, { signal: given.signal }).then(() => {
        throw new Error(`The thread that reads long reports did not answer in ${patienceMs / 1000} s`)
      })
      const working = work(knowledge, { kind: 'diagnose', report, options })
      try {
        return await Promise.race([working, ended, late])
      } finally {
        given.abort()
        for (const promise of [working, late]) promise.catch(() => undefined)
      }
    },
    isAlive: () => alive,
    end: () => worker.terminate(),
  }
}
