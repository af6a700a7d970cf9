import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { OcrAnswer } from './ocr-thread.ts'
import { type Decode, preparePicture } from './prepare-picture.ts'

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
  readonly decode: Decode
  /** Where the letters of English are described. */
  readonly languageFolder: string
}

const resolver = createRequire(import.meta.url)

/** Loads what is optional; rejects where something of it is missing. */
async function loadLibraries(): Promise<OcrLibraries> {
  resolver.resolve('tesseract.js')
  const language = dirname(resolver.resolve('@tesseract.js-data/eng/package.json'))
  const { default: sharp } = await import('sharp')
  // Pictures are decoded one at a time and never twice.
  sharp.cache(false)
  sharp.concurrency(1)
  return { decode: sharp, languageFolder: join(language, '4.0.0_best_int') }
}

/** Starts the engine in a thread of its own. It reads English, offline, and writes nothing anywhere. */
export const createStartEngine =
  (load: () => Promise<OcrLibraries> = loadLibraries): StartEngine =>
  async () => {
    const libraries = await load().catch(() => undefined)
    return libraries && startThread(libraries)
  }

function startThread({ decode, languageFolder }: OcrLibraries): OcrEngine {
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
      const picture = await preparePicture(decode, bytes).catch(() => undefined)
      if (picture === undefined) return undefined
      const answered = new Promise<OcrAnswer>((resolve) => thread.once('message', resolve))
      thread.postMessage({ picture })
      const { text } = await Promise.race([answered, ended])
      if (text === undefined) throw new Error('The engine could not read a picture')
      return text
    },
    async end() {
      await thread.terminate()
    },
  }
}
