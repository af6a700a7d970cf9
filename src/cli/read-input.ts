import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { callersFolder } from '../config.ts'
import type { Attachment, RawReport } from '../intake/report.ts'

/** What Discord lets people attach; more of standard input is not read. */
const maxStandardInputBytes = 25 * 1024 * 1024

/** The files named on the command line as one report, or standard input where there are none. */
export async function readInput(
  files: readonly string[],
  input: AsyncIterable<Uint8Array>,
): Promise<RawReport> {
  const attachments =
    files.length > 0 ? await Promise.all(files.map(readAttachment)) : [await readStream(input)]
  return { text: '', attachments }
}

/** Reads a file as it is named from where the command was typed. Errors say which file they are about. */
export async function readNamed(file: string): Promise<Uint8Array> {
  return readFile(resolve(callersFolder(), file)).catch((error: unknown) => {
    throw Object.assign(error as Error, { path: file })
  })
}

const readAttachment = async (file: string): Promise<Attachment> => ({
  name: basename(file),
  bytes: await readNamed(file),
})

async function readStream(input: AsyncIterable<Uint8Array>): Promise<Attachment> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    chunks.push(chunk)
    size += chunk.length
    if (size > maxStandardInputBytes) break
  }
  return { name: 'standard input', bytes: Buffer.concat(chunks) }
}
