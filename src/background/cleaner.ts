import { cleanReport } from '../intake/clean-report.ts'
import type { Attachment, CleanReport, RawReport } from '../intake/report.ts'
import type { Thread } from './thread.ts'

/** A text of this many characters is cleaned in about 10 ms, which holds up nobody. */
const maxCharsAtOnce = 16 * 1024

/** Cleans reports without holding up messages: short texts at once; long ones, and files, in the background. */
export interface Cleaner {
  /**
   * The same clean report as `cleanReport` gives; it takes the attachments' bytes with it. Where a thread fails, the text
   * alone is cleaned and the files are noted as not read. Rejects only with the signal's reason.
   */
  clean(raw: RawReport, signal?: AbortSignal): Promise<CleanReport>
}

export interface CleanerParts {
  readonly thread: Thread
  /** The thread could not do its work. */
  onTrouble(error: unknown): void
}

export const createCleaner = ({ thread, onTrouble }: CleanerParts): Cleaner => ({
  async clean(raw, signal) {
    signal?.throwIfAborted()
    const { text, attachments = [] } = raw
    if (attachments.every((file) => 'missing' in file) && text.length <= maxCharsAtOnce)
      return cleanReport(raw)
    try {
      return await thread.run('clean', raw, { signal, moved: attachments.flatMap(movable) })
    } catch (error) {
      signal?.throwIfAborted()
      onTrouble(error)
      const unread = attachments.map(({ name }): Attachment => ({ name, missing: 'not-read' }))
      return cleanReport({ ...raw, attachments: unread })
    }
  },
})

/** Memory that is the file's alone moves to the thread; what shares memory with others is copied. */
function movable(file: Attachment): ArrayBuffer[] {
  if (!('bytes' in file)) return []
  const { buffer, byteLength } = file.bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
