import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { OcrAnswer, OcrRequest } from './ocr-thread.ts'

/** Reads pictures one after the other. */
export interface OcrEngine {
  /** The text in a picture; undefined where the picture is broken. Rejects where the engine has failed or ended. */
  read(bytes: Uint8Array): Promise<string | undefined>
  end(): Promise<void>
}

/** Starts an engine; undefined where the libraries for it are not installed. */
export type StartEngine = () => Promise<OcrEngine | undefined>

/** What an engine is made of; all of it is optional to install. */
export interface OcrLibraries {
  /** Where the letters of English are described. */
  readonly languageFolder: string
}

const resolver = createRequire(import.meta.url)

/** Loads what is optional; rejects where something of it is missing. */
async function loadLibraries(): Promise<OcrLibraries> {
  resolver.resolve('tesseract.js')
  const language = dirname(resolver.resolve('@tesseract.js-data/eng/package.json'))
  // It may be there without the part that was made for this system.
  await import('sharp')
  return { languageFolder: join(language, '4.0.0_best_int') }
}

/** Starts the engine in a thread of its own. It reads English, offline, and writes nothing anywhere. */
export const createStartEngine =
  (load: () => Promise<OcrLibraries> = loadLibraries): StartEngine =>
  async () => {
    const libraries = await load().catch(() => undefined)
    return libraries && startThread(libraries)
  }

function startThread({ languageFolder }: OcrLibraries): OcrEngine {
  // The library has remarks about pictures, which belong in nobody's terminal.
  const thread = new Worker(new URL('./ocr-thread.ts', import.meta.url), {
    workerData: { languageFolder },
    stdout: true,
    stderr: true,
  })
  thread.unref()
  const ended = new Promise<never>((_, reject) => {
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`The thread that reads pictures ended with ${code}`)))
  })
  // Nobody may be waiting when it ends.
  ended.catch(() => undefined)

  return {
    async read(bytes) {
      const answered = new Promise<OcrAnswer>((resolve) => thread.once('message', resolve))
      const request: OcrRequest = { picture: bytes }
      thread.postMessage(request)
      const { text, isBroken } = await Promise.race([answered, ended])
      if (text === undefined && !isBroken) throw new Error('The engine could not read a picture')
      return text
    },
    async end() {
      await thread.terminate()
    },
  }
}
