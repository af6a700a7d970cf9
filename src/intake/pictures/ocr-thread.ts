import { parentPort, workerData } from 'node:worker_threads'
import tesseract from 'tesseract.js'

// A thread around the library's own one: what goes wrong in there, also while it starts, ends this thread and nothing else.

/** A picture that was made ready for reading. */
export interface OcrRequest {
  readonly picture: Uint8Array
}

/** Without a text where the picture could not be read. */
export interface OcrAnswer {
  readonly text?: string
}

const { languageFolder } = workerData as { readonly languageFolder: string }

// Without a folder it would fetch the language from the web, and without `cacheMethod` write it into the working folder.
const worker = await tesseract.createWorker('eng', tesseract.OEM.LSTM_ONLY, {
  langPath: languageFolder,
  cacheMethod: 'none',
  gzip: true,
  // Without it the library throws where nobody can catch it.
  errorHandler: () => undefined,
})
await worker.setParameters({ tessedit_pageseg_mode: tesseract.PSM.SINGLE_BLOCK, user_defined_dpi: '96' })

parentPort?.on('message', async ({ picture }: OcrRequest) => {
  const answer: OcrAnswer = await worker.recognize(Buffer.from(picture)).then(
    ({ data }) => ({ text: data.text }),
    () => ({}),
  )
  parentPort?.postMessage(answer)
})
