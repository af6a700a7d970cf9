import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The lines of all samples that signatures in a folder must be found in. */
export async function samplesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => /hit-[^/\\]*\.txt$/.test(name)).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '')
}
