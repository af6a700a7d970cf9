import { createSourceReader } from './source-reader.ts'
import type { Sources } from './sources.ts'

/** Reads all packs below a folder, once. Throws only where the folder itself cannot be read. */
export const readSources = (root: string): Promise<Sources> => createSourceReader(root).readAll()
