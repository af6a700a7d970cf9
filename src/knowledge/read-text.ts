import { open, stat } from 'node:fs/promises'
import { decodeBytes } from '../intake/decode-bytes.ts'
import type { Fault } from './sources.ts'

/** What was read; a fault instead of text where the file is too large or cannot be read. */
export interface ReadText {
  readonly text: string
  readonly fault?: Fault
}

/**
 * The one place that reads knowledge files: in any encoding, without byte order mark, line ends as `\n`. Never throws,
 * and never reads more than `maxBytes`.
 */
export async function readText(path: string, maxBytes: number): Promise<ReadText> {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) return faulty('this is not a file', 'put a text file in its place')
    const bytes = await readBytes(path, Math.min(stats.size, maxBytes) + 1)
    if (stats.size > maxBytes || bytes.length > maxBytes)
      return faulty(`this file is larger than ${maxBytes / 1024} KB`, 'shorten it')
    return { text: plainText(decodeBytes(bytes)) }
  } catch (error) {
    const mend = 'check that it is there and that the bot may read it'
    return faulty(`this file cannot be read (${codeOf(error)})`, mend)
  }
}

/** Text as every reader takes it: without byte order mark, line ends as `\n`. */
const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')

/** The system's short name for what went wrong, such as `ENOENT`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'

const faulty = (what: string, mend: string): ReadText => ({ text: '', fault: { what, mend } })

async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(limit)
  const handle = await open(path)
  try {
    let length = 0
    while (length < limit) {
      const { bytesRead } = await handle.read(buffer, length, limit - length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return buffer.subarray(0, length)
  } finally {
    await handle.close()
  }
}
