import { isPicture } from './is-picture.ts'
import { createStartEngine, type OcrEngine, type StartEngine } from './ocr-engine.ts'
import { picturePolicy } from './picture-policy.ts'
import type { PictureReading } from './picture-reading.ts'
import { createWaitingLine } from './waiting-line.ts'

/** Reads the text in pictures: one at a time, offline, in a thread that is started when it is needed. */
export interface PictureReader {
  /** Never rejects. One whose signal is aborted is `unreadable` at once. */
  read(bytes: Uint8Array, signal?: AbortSignal): Promise<PictureReading>
  /** Ends the engine; what is being read or waits is `unreadable` then, and so is all that comes later. */
  close(): Promise<void>
}

export interface PictureReaderOptions {
  readonly start?: StartEngine
  readonly setPatience?: SetTimer
  readonly setIdleTimer?: SetTimer
}

/** Acts after some milliseconds, unless it is called off. */
export type SetTimer = (act: () => void, ms: number) => { callOff(): void }

const unreadable: PictureReading = { kind: 'unreadable' }
const { maxBytes, maxWaiting, maxTextChars, readMs, idleMs } = picturePolicy

/** Opens a reader. Nothing is loaded or started before the first picture. */
export function createPictureReader(options: PictureReaderOptions = {}): PictureReader {
  const { start = createStartEngine(), setPatience = realTimer, setIdleTimer = restingTimer } = options
  const line = createWaitingLine(maxWaiting)
  const closing = new AbortController()
  let engine: Promise<OcrEngine | undefined> | undefined
  let idle: { callOff(): void } | undefined

  async function endEngine(): Promise<void> {
    idle?.callOff()
    const ending = engine
    engine = undefined
    const started = await ending?.catch(() => undefined)
    await started?.end()
  }

  async function recognise(bytes: Uint8Array): Promise<PictureReading> {
    engine ??= start()
    const started = await engine
    if (!started) return { kind: 'unavailable' }
    const text = await started.read(bytes)
    return text === undefined ? unreadable : { kind: 'read', text: text.slice(0, maxTextChars) }
  }

  async function readNow(bytes: Uint8Array): Promise<PictureReading> {
    idle?.callOff()
    const late = Promise.withResolvers<undefined>()
    // What the engine was given last never comes when it is ended, so somebody has to look at the clock.
    const patience = setPatience(() => late.resolve(undefined), readMs)
    const reading = await Promise.race([recognise(bytes).catch(() => undefined), late.promise])
    patience.callOff()
    if (reading === undefined) await endEngine()
    else if (!closing.signal.aborted) idle = setIdleTimer(() => void endEngine(), idleMs)
    return reading ?? unreadable
  }

  return {
    async read(bytes, signal) {
      if (bytes.length > maxBytes || !isPicture(bytes)) return unreadable
      const unwanted = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      const reading = await line.enter(() => readNow(bytes), unwanted)
      if (reading === 'full') return { kind: 'busy' }
      return reading === 'left' ? unreadable : reading
    },
    async close() {
      closing.abort()
      await endEngine()
    },
  }
}

const realTimer: SetTimer = (act, ms) => {
  const timer = setTimeout(act, ms)
  return { callOff: () => clearTimeout(timer) }
}

/** One that does not keep the process alive. */
const restingTimer: SetTimer = (act, ms) => {
  const timer = setTimeout(act, ms).unref()
  return { callOff: () => clearTimeout(timer) }
}
