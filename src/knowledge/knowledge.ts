import { type FSWatcher, watch } from 'chokidar'
import { createLastGood } from './keep-last-good.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { Problem } from './problem.ts'
import { readSources } from './read-sources.ts'

/** The knowledge in force. It is replaced whole when files change, so whoever holds one sees nothing half-done. */
export interface Knowledge {
  current(): KnowledgeBase
  /** What is wrong with the files as they are now. */
  problems(): readonly Problem[]
  /** Reads the folder again; afterwards `current` is the new knowledge. */
  reload(): Promise<void>
  /** Reloads whenever a file is saved, and tells when it did. */
  watch(onReload: () => void): Promise<{ close(): Promise<void> }>
}

/** Saving one file can touch the folder several times; changes this close together are read once. */
const settleMs = 100

/** Reads the packs below `directory`. A problem in a file never throws; only an unreadable folder does, at the start. */
export async function openKnowledge(directory: string): Promise<Knowledge> {
  const lastGood = createLastGood()
  let { knowledge, problems } = lastGood.accept(await readSources(directory))
  let reading = Promise.resolve()

  const readAgain = async () => {
    const sources = await readSources(directory)
    ;({ knowledge, problems } = lastGood.accept(sources))
  }
  // One after the other: two readings at once could put an older state in force.
  const reload = () => {
    reading = reading.then(readAgain, readAgain)
    return reading
  }

  return {
    current: () => knowledge,
    problems: () => problems,
    reload,
    async watch(onReload) {
      let timer: NodeJS.Timeout | undefined
      const watcher = watch(directory, { ignoreInitial: true })
      watcher.on('all', () => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          reload().then(onReload, (error: unknown) => {
            const what = `the folder cannot be read (${codeOf(error)})`
            problems = [{ unit: directory, file: directory, line: 1, what, mend: 'restore it' }]
            onReload()
          })
        }, settleMs)
      })
      await ready(watcher)
      return {
        async close() {
          clearTimeout(timer)
          await watcher.close()
          await reading.catch(() => undefined)
        },
      }
    },
  }
}

const ready = (watcher: FSWatcher): Promise<void> =>
  new Promise((resolve) => watcher.once('ready', () => resolve()))

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
