import { createLastGood } from './keep-last-good.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { KnowledgeFolderError } from './knowledge-folder-error.ts'
import type { Problem } from './problem.ts'
import { codeOf } from './read-text.ts'
import { createSourceReader } from './source-reader.ts'
import type { Sources } from './sources.ts'
import { type WatchOptions, watchFolder } from './watch-folder.ts'

/** The knowledge in force. It is replaced whole when files change, so whoever holds one sees nothing half-done. */
export interface Knowledge {
  current(): KnowledgeBase
  /** What is wrong with the files as they are now. */
  problems(): readonly Problem[]
  /** Reads the whole folder again; afterwards `current` is the new knowledge. Never rejects: what is wrong becomes a problem. */
  reload(): Promise<void>
  /** Takes over what is saved, reading what was touched, and tells when it did. */
  watch(onReload: () => void, start?: WatchOptions['start']): Promise<{ close(): Promise<void> }>
}

/**
 * Reads the packs below `directory`. A problem in a file never throws; only an unreadable folder does, at the start,
 * with a {@link KnowledgeFolderError}.
 */
export async function openKnowledge(directory: string): Promise<Knowledge> {
  const lastGood = createLastGood()
  const reader = createSourceReader(directory)
  const sources = await reader.readAll().catch((error: unknown) => {
    throw new KnowledgeFolderError(directory, codeOf(error), error)
  })
  const first = await lastGood.accept(sources)
  let { knowledge } = first
  let problems: readonly Problem[] = first.problems
  let troubles: readonly Problem[] = []
  let reading = Promise.resolve()

  async function take(read: () => Promise<Sources>): Promise<void> {
    try {
      ;({ knowledge, problems } = await lastGood.accept(await read()))
    } catch (error) {
      const what = `this folder cannot be read (${codeOf(error)}), so what was known before stays in force`
      problems = [{ file: directory, line: 1, what, mend: 'put it back' }]
    }
  }
  // One after the other: two readings at once could put an older state in force.
  const takeNext = (read: () => Promise<Sources>) => {
    reading = reading.then(() => take(read))
    return reading
  }
  const reload = () => takeNext(reader.readAll)

  return {
    current: () => knowledge,
    problems: () => [...problems, ...troubles],
    reload,
    async watch(onReload, start) {
      const watching = await watchFolder(directory, {
        onChange: (paths) =>
          void takeNext(paths ? () => reader.readAgain(paths) : reader.readAll).then(onReload),
        onTrouble: (trouble) => {
          troubles = [trouble]
        },
        ...(start && { start }),
      })
      // Files may have changed between the first reading and the first change that would have been seen.
      const before = { knowledge, problems }
      await reload()
      if (knowledge !== before.knowledge || problems !== before.problems || troubles.length > 0) onReload()
      return {
        async close() {
          await watching.close()
          await reading
        },
      }
    },
  }
}
