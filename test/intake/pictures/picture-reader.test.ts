import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createStartEngine, type OcrEngine } from '../../../src/intake/pictures/ocr-engine.ts'
import { picturePolicy } from '../../../src/intake/pictures/picture-policy.ts'
import { createPictureReader, type SetTimer } from '../../../src/intake/pictures/picture-reader.ts'
import { hugePng } from './huge-png.ts'

const white = (format: 'png' | 'jpeg' | 'webp') =>
  sharp({ create: { width: 80, height: 40, channels: 3, background: 'white' } })
    .toFormat(format)
    .toBuffer()

/** An engine that reads each picture when the test says so. */
function slowEngine() {
  const pending: PromiseWithResolvers<string | undefined>[] = []
  let starts = 0
  let ends = 0
  const engine: OcrEngine = {
    read() {
      const reading = Promise.withResolvers<string | undefined>()
      pending.push(reading)
      return reading.promise
    },
    async end() {
      ends++
    },
  }
  return {
    start: async () => {
      starts++
      return engine
    },
    /** Resolves when a picture has reached the engine. */
    async picture(number: number) {
      while (pending.length <= number) await new Promise(setImmediate)
      return pending[number] as PromiseWithResolvers<string | undefined>
    },
    reached: () => pending.length,
    starts: () => starts,
    ends: () => ends,
  }
}

/** A timer that rings when the test says so. */
function handTimer() {
  const set: { readonly act: () => void; readonly ms: number; isOff: boolean }[] = []
  const setTimer: SetTimer = (act, ms) => {
    const timer = { act, ms, isOff: false }
    set.push(timer)
    return {
      callOff() {
        timer.isOff = true
      },
    }
  }
  return { setTimer, ring: () => set.filter(({ isOff }) => !isOff).map(({ act }) => act()), set }
}

const picture = await white('png')

test.each([
  ['nothing', new Uint8Array()],
  ['text', Buffer.from('Error: something failed')],
  ['a GIF', Buffer.from('GIF89a')],
  ['a sound in the same container as WebP', Buffer.from('RIFF\0\0\0\0WAVEfmt ')],
])('%s is unreadable and starts no engine', async (_, bytes) => {
  const engine = slowEngine()
  const reader = createPictureReader({ start: engine.start })

  expect(await reader.read(bytes)).toEqual({ kind: 'unreadable' })
  expect(engine.starts()).toBe(0)
})

test('a picture over the size limit is unreadable and starts no engine', async () => {
  const engine = slowEngine()
  const large = Buffer.alloc(picturePolicy.maxBytes + 1)
  large.set(picture)

  expect(await createPictureReader({ start: engine.start }).read(large)).toEqual({ kind: 'unreadable' })
  expect(engine.starts()).toBe(0)
})

test.each(['png', 'jpeg', 'webp'] as const)('an empty %s has no text', async (format) => {
  const reader = createPictureReader()

  const reading = await reader.read(await white(format))

  await reader.close()
  expect(reading).toEqual({ kind: 'read', text: expect.stringMatching(/^\s*$/) })
})

test.each([
  ['of 30,000 × 30,000 pixels', async () => hugePng(30_000)],
  ['that was cut off', async () => (await white('jpeg')).subarray(0, 200)],
  ['that is only a beginning', async () => picture.subarray(0, 12)],
])('a picture %s is unreadable, and the next one is read', async (_, make) => {
  const reader = createPictureReader()

  const broken = await reader.read(await make())
  const next = await reader.read(picture)

  await reader.close()
  expect([broken.kind, next.kind]).toEqual(['unreadable', 'read'])
})

test('without its libraries nothing is available', async () => {
  const missing = () => Promise.reject(new Error('not installed'))
  const reader = createPictureReader({ start: createStartEngine(missing) })

  expect(await reader.read(picture)).toEqual({ kind: 'unavailable' })
})

test('pictures are read one at a time', async () => {
  const engine = slowEngine()
  const reader = createPictureReader({ start: engine.start })

  const first = reader.read(picture)
  const second = reader.read(picture)
  const one = await engine.picture(0)
  expect(engine.reached()).toBe(1)
  one.resolve('one')
  const two = await engine.picture(1)
  two.resolve('two')

  expect(await Promise.all([first, second])).toEqual([
    { kind: 'read', text: 'one' },
    { kind: 'read', text: 'two' },
  ])
  expect(engine.starts()).toBe(1)
})

test('when too many wait, the next one is told at once', async () => {
  const engine = slowEngine()
  const reader = createPictureReader({ start: engine.start })

  const taken = Array.from({ length: 1 + picturePolicy.maxWaiting }, () => reader.read(picture))

  expect(await reader.read(picture)).toEqual({ kind: 'busy' })
  const reading = await engine.picture(0)
  const closed = reader.close()
  reading.reject(new Error('ended'))
  await Promise.all([...taken, closed])
})

test('a picture that waits and is no longer wanted gives up its place', async () => {
  const engine = slowEngine()
  const reader = createPictureReader({ start: engine.start })
  const unwanted = new AbortController()

  const first = reader.read(picture)
  const second = reader.read(picture, unwanted.signal)
  const third = reader.read(picture)
  unwanted.abort()
  expect(await second).toEqual({ kind: 'unreadable' })
  const one = await engine.picture(0)
  one.resolve('one')
  const two = await engine.picture(1)
  two.resolve('three')

  expect(await first).toEqual({ kind: 'read', text: 'one' })
  expect(await third).toEqual({ kind: 'read', text: 'three' })
})

test('a picture that is no longer wanted while it is read is not waited for, and the next one waits for it', async () => {
  const engine = slowEngine()
  const reader = createPictureReader({ start: engine.start })
  const unwanted = new AbortController()

  const first = reader.read(picture, unwanted.signal)
  const second = reader.read(picture)
  const one = await engine.picture(0)
  unwanted.abort()
  expect(await first).toEqual({ kind: 'unreadable' })
  expect(engine.reached()).toBe(1)
  one.resolve('one')
  const two = await engine.picture(1)
  two.resolve('two')

  expect(await second).toEqual({ kind: 'read', text: 'two' })
})

test('a picture that takes too long is given up, and the next one has a new engine', async () => {
  const engine = slowEngine()
  const patience = handTimer()
  const reader = createPictureReader({ start: engine.start, setPatience: patience.setTimer })

  const first = reader.read(picture)
  await engine.picture(0)
  patience.ring()
  expect(await first).toEqual({ kind: 'unreadable' })
  const second = reader.read(picture)
  const two = await engine.picture(1)
  two.resolve('two')

  expect(await second).toEqual({ kind: 'read', text: 'two' })
  expect([engine.starts(), engine.ends()]).toEqual([2, 1])
  expect(patience.set.map(({ ms }) => ms)).toEqual([picturePolicy.readMs, picturePolicy.readMs])
})

test('an engine that fails is replaced', async () => {
  const engine = slowEngine()
  const reader = createPictureReader({ start: engine.start })

  const first = reader.read(picture)
  const one = await engine.picture(0)
  one.reject(new Error('out of memory'))

  expect(await first).toEqual({ kind: 'unreadable' })
  expect(engine.ends()).toBe(1)
})

test('an engine with nothing to do is ended after a while', async () => {
  const engine = slowEngine()
  const idle = handTimer()
  const reader = createPictureReader({ start: engine.start, setIdleTimer: idle.setTimer })
  const reading = reader.read(picture)
  const one = await engine.picture(0)
  one.resolve('one')
  await reading

  idle.ring()
  await new Promise(setImmediate)

  expect(idle.set.map(({ ms }) => ms)).toEqual([picturePolicy.idleMs])
  expect(engine.ends()).toBe(1)
})

test('what is being read when the reader closes is unreadable', async () => {
  const reader = createPictureReader()
  const reading = reader.read(picture)
  const waiting = reader.read(picture)

  await reader.close()

  expect(await Promise.all([reading, waiting])).toEqual([{ kind: 'unreadable' }, { kind: 'unreadable' }])
})

test('text beyond the limit is left out', async () => {
  const engine = slowEngine()
  const reader = createPictureReader({ start: engine.start })
  const reading = reader.read(picture)
  const one = await engine.picture(0)
  one.resolve('x'.repeat(picturePolicy.maxTextChars + 1))

  expect(await reading).toEqual({ kind: 'read', text: 'x'.repeat(picturePolicy.maxTextChars) })
})
