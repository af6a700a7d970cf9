import { Piscina } from 'piscina'
import { cleanReport } from '../clean-report.ts'
import type { Attachment, CleanReport, RawReport } from '../report.ts'

/** A text of this many characters is cleaned in about 10 ms, which holds up nobody. */
const maxCharsAtOnce = 16 * 1024
/** A thread holds what it reads, several times over while it works, so there is one; it ends when nothing is to be read. */
const maxThreads = 1
const idleMs = 60_000
/** The largest reports take some seconds; a thread that takes longer hangs. */
const patienceMs = 30_000
/** A thread that wants more is ended by the system, and not the bot. Little for what is young keeps it small. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 8 }

/** Cleans reports without holding up messages: short texts at once, files in threads of their own. */
export interface Cleaner {
  /**
   * The same clean report as `cleanReport` gives; it takes the attachments' bytes with it. Where a thread fails, the text
   * alone is cleaned and the files are noted as not read. Rejects only with the signal's reason.
   */
  clean(raw: RawReport, signal?: AbortSignal): Promise<CleanReport>
  close(): Promise<void>
}

export interface CleanerParts {
  /** A thread could not do its work; the next report starts another one. */
  onTrouble(error: unknown): void
}

export function createCleaner({ onTrouble }: CleanerParts): Cleaner {
  const pool = new Piscina({
    filename: new URL('../clean-report.ts', import.meta.url).href,
    name: cleanReport.name,
    minThreads: 0,
    maxThreads,
    idleTimeout: idleMs,
    resourceLimits,
  })
  return {
    async clean(raw, signal) {
      signal?.throwIfAborted()
      const { text, attachments = [] } = raw
      if (attachments.every((file) => 'missing' in file) && text.length <= maxCharsAtOnce)
        return cleanReport(raw)
      try {
        return await pool.run(raw, {
          signal: AbortSignal.any([AbortSignal.timeout(patienceMs), ...(signal ? [signal] : [])]),
          transferList: attachments.flatMap(transferable),
        })
      } catch (error) {
        signal?.throwIfAborted()
        onTrouble(error)
        const unread = attachments.map(({ name }): Attachment => ({ name, missing: 'not-read' }))
        return cleanReport({ ...raw, attachments: unread })
      }
    },
    close: () => pool.destroy(),
  }
}

/** Memory that is the file's alone moves to the thread; what shares memory with others is copied. */
function transferable(file: Attachment): ArrayBuffer[] {
  if (!('bytes' in file)) return []
  const { buffer, byteLength } = file.bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
