import { readFile } from 'node:fs/promises'
import { type PasteSite, readPasteSites } from './paste-sites.ts'
import { PasteSitesError } from './paste-sites-error.ts'

/** The paste sites in a file; none without a file. Throws a PasteSitesError when the list cannot be read. */
export async function loadPasteSites(file: string | undefined): Promise<readonly PasteSite[]> {
  return file === undefined ? [] : readPasteSites(await read(file), file)
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new PasteSitesError(
      [`The list of paste sites ${file} cannot be read${code}: name another one in PASTE_SITES, or "none"`],
      error,
    )
  }
}
