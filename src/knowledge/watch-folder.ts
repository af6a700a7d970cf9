import { type ChokidarOptions, type FSWatcher, watch } from 'chokidar'
import type { Problem } from './problem.ts'
import { codeOf } from './read-text.ts'

/**
 * Saving one file can touch the folder several times; changes this close together are told once. Editors need no longer
 * for one file, and of several files that take longer each is taken over by itself, at little cost.
 */
const settleMs = 20
/** Where the system cannot tell of changes, all files are looked at this often. */
const pollMs = 2_000

export interface WatchOptions {
  /** `paths` are all that was touched, as the watch names them; undefined where some may not have been seen. */
  onChange(paths?: ReadonlySet<string>): void
  /** The folder cannot be watched as it should be; it is looked through from time to time instead. */
  onTrouble(problem: Problem): void
  /** For tests: what starts the watching itself. */
  readonly start?: (path: string, options: ChokidarOptions) => FSWatcher
}

/** Tells when something below a folder changes. Resolves once it sees every change. Never throws. */
export async function watchFolder(
  path: string,
  { onChange, onTrouble, start = watch }: WatchOptions,
): Promise<{ close(): Promise<void> }> {
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let polling = false
  let watcher: FSWatcher | undefined
  let touched = new Set<string>()
  let unseen = false
  const tell = () => {
    const paths = unseen ? undefined : touched
    touched = new Set()
    unseen = false
    onChange(paths)
  }
  const settle = () => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(tell, settleMs)
  }

  async function open(options: ChokidarOptions): Promise<void> {
    const opened = start(path, { ignoreInitial: true, ...options })
    watcher = opened
    opened.on('all', (_event, path) => {
      touched.add(path)
      unseen ||= polling
      settle()
    })
    await new Promise<void>((resolve) => {
      opened.once('ready', resolve)
      opened.on('error', (error) => {
        fallBack(opened, error).then(resolve)
      })
    })
  }

  /** One watch that cannot be had means that some changes would not be seen. */
  async function fallBack(failed: FSWatcher, error: unknown): Promise<void> {
    if (polling || closed) return
    polling = true
    onTrouble(troubleOf(path, error))
    await failed.close()
    if (closed) return
    await open({ usePolling: true, interval: pollMs, binaryInterval: pollMs })
    // Between the two, something may have changed.
    unseen = true
    settle()
  }

  await open({})
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await watcher?.close()
    },
  }
}

const troubleOf = (path: string, error: unknown): Problem => ({
  file: path,
  line: 1,
  what: `the system cannot tell when files change here (${codeOf(error)}), so they are looked at every ${pollMs / 1000} seconds`,
  mend: 'raise the limit of watched files (fs.inotify.max_user_watches) and start the bot again',
})
