import { parentPort, workerData } from 'node:worker_threads'
import sharp from 'sharp'
import tesseract from 'tesseract.js'
import { preparePicture } from './prepare-picture.ts'

// A thread around the library's own one: what goes wrong in there, also while it starts, ends this thread and nothing else.

export interface OcrRequest {
  readonly picture: Uint8Array
}

/** Without a text where the picture is broken or the engine could not read it. */
export interface OcrAnswer {
  readonly text?: string
  readonly isBroken?: true
}

const { languageFolder } = workerData as { readonly languageFolder: string }

// Pictures are decoded one at a time and never twice.
sharp.cache(false)
sharp.concurrency(1)

// Without a folder it would fetch the language from the web, and without `cacheMethod` write it into the working folder.
const worker = await tesseract.createWorker('eng', tesseract.OEM.LSTM_ONLY, {
  langPath: languageFolder,
  cacheMethod: 'none',
  gzip: true,
  // Without it the library throws where nobody can catch it.
  errorHandler: () => undefined,
})
await worker.setParameters({ tessedit_pageseg_mode: tesseract.PSM.SINGLE_BLOCK, user_defined_dpi: '96' })

async function read(picture: Uint8Array): Promise<OcrAnswer> {
  const prepared = await preparePicture(sharp, picture).catch(() => undefined)
  if (!prepared) return { isBroken: true }
  return worker.recognize(Buffer.from(prepared)).then(
    ({ data }) => ({ text: data.text }),
    () => ({}),
  )
}

parentPort?.on('message', async ({ picture }: OcrRequest) => parentPort?.postMessage(await read(picture)))
