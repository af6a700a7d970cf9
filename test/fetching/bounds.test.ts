import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ruleForHosts } from '../../src/fetching/fetch-rule.ts'
import { type Handle, openOutside } from './outside.ts'

const maxBytes = 100_000
const address = 'https://a.example/log'
const rule = ruleForHosts(['a.example'])

/** Writes for as long as somebody reads; resolves when nobody does. */
async function pour(response: ServerResponse, chunk: Uint8Array): Promise<void> {
  const closed = once(response, 'close')
  const write = () => {
    while (!response.closed && response.write(chunk));
  }
  response.on('drain', write)
  write()
  await closed
}

test('a file that never ends is read to the bound, and the server is let go', async () => {
  const left = Promise.withResolvers<void>()
  const { fetcher } = await openOutside((_, response) => {
    pour(response, Buffer.alloc(10_000, 'x')).then(left.resolve)
  })

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.alloc(maxBytes, 'x'), isPart: false })
  await left.promise
})

test.each([
  { size: maxBytes - 1, known: true },
  { size: maxBytes, known: true },
  { size: maxBytes + 1, known: false },
])('of $size bytes the size is known: $known', async ({ size, known }) => {
  const { fetcher } = await openOutside((_, response) => response.end(Buffer.alloc(size, 'x')))

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({
    kind: 'fetched',
    bytes: Buffer.alloc(Math.min(size, maxBytes), 'x'),
    isPart: false,
    ...(known && { fullSize: size }),
  })
})

/** An answer as it goes over the wire, which a server library would not send. */
const wire =
  (head: string, body: string | Uint8Array): Handle =>
  (request) =>
    request.socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`, () => request.socket.end(body))

test('a length that is too small gives what it promises', async () => {
  const { fetcher } = await openOutside(wire('content-length: 2', 'boom'))

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toMatchObject({ kind: 'fetched', bytes: Buffer.from('bo'), fullSize: 2 })
})

test('a length that is too great does not count', async () => {
  const { fetcher } = await openOutside((request) => {
    request.socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n${'x'.repeat(maxBytes + 1)}`)
  })

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.alloc(maxBytes, 'x'), isPart: false })
})

test.each([
  { name: 'a length that is not reached', head: 'content-length: 99' },
  {
    name: 'two lengths',
    head: 'content-length: 4\r\ncontent-length: 5',
    code: 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  },
  { name: 'a negative length', head: 'content-length: -1' },
  { name: 'a chunk that is none', head: 'transfer-encoding: chunked' },
])('$name breaks off', async ({ head }) => {
  const { fetcher } = await openOutside(wire(head, 'zoom'))

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toMatchObject({ kind: 'failed', reason: 'broken' })
})

test('headers without end break off', async () => {
  const { fetcher } = await openOutside((request) => {
    request.socket.write('HTTP/1.1 200 OK\r\n')
    for (let at = 0; at < 5_000; at += 1) request.socket.write(`x-${at}: ${'y'.repeat(80)}\r\n`)
  })

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'failed', reason: 'broken', code: 'UND_ERR_HEADERS_OVERFLOW' })
})

test.each(['gzip', 'x-gzip', 'GZIP'])('what comes packed as %s is unpacked', async (encoding) => {
  const { fetcher } = await openOutside((_, response) =>
    response.setHeader('content-encoding', encoding).end(gzipSync('boom')),
  )

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.from('boom'), isPart: false, fullSize: 4 })
})

test('a bomb is unpacked to the bound', async () => {
  const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024))
  expect(bomb.length).toBeGreaterThan(maxBytes)
  const { fetcher } = await openOutside((_, response) =>
    response.setHeader('content-encoding', 'gzip').end(bomb),
  )

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.alloc(maxBytes), isPart: false })
})

test('packed bytes without end that hold nothing are read to the bound', async () => {
  const left = Promise.withResolvers<void>()
  // The head of a gzip file, then blocks of deflate that hold no byte.
  const head = gzipSync('').subarray(0, 10)
  const nothing = Buffer.from([0x00, 0x00, 0x00, 0xff, 0xff])
  const { fetcher } = await openOutside((_, response) => {
    response.setHeader('content-encoding', 'gzip').write(head)
    pour(response, Buffer.concat(Array(2_000).fill(nothing))).then(left.resolve)
  })

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.alloc(0), isPart: false })
  await left.promise
})

test('packed bytes that are none break off', async () => {
  const { fetcher } = await openOutside((_, response) =>
    response.setHeader('content-encoding', 'gzip').end('boom'),
  )

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'failed', reason: 'broken', code: 'Z_DATA_ERROR' })
})

test.each(['br', 'zstd', 'deflate', 'gzip, gzip'])(
  'a packing of %s, which was not asked for, is refused',
  async (encoding) => {
    const { fetcher } = await openOutside((_, response) =>
      response.setHeader('content-encoding', encoding).end('boom'),
    )

    expect(await fetcher.fetch(address, rule, { maxBytes })).toEqual({ kind: 'refused', reason: 'encoding' })
  },
)

test.each<{ what: string; handle: (response: ServerResponse) => void }>([
  { what: 'does not answer', handle: () => {} },
  { what: 'stops in the middle', handle: (response) => response.write('boo') },
  {
    what: 'redirects and then does not answer',
    handle: (response) => response.writeHead(302, { location: '/slow' }).end(),
  },
])('a server that $what is too slow at the deadline', async ({ handle }) => {
  const asked = Promise.withResolvers<void>()
  const deadline = new AbortController()
  const { fetcher } = await openOutside(
    (request, response) => {
      if (request.url !== '/slow') handle(response)
      if (request.url === '/slow' || !response.writableEnded) asked.resolve()
    },
    { createDeadline: () => deadline.signal },
  )
  const fetching = fetcher.fetch(address, rule, { maxBytes })
  await asked.promise

  deadline.abort()

  expect(await fetching).toEqual({ kind: 'failed', reason: 'too-slow' })
})

test('a name that is not looked up in time is too slow', async () => {
  const asked = Promise.withResolvers<void>()
  const deadline = new AbortController()
  const { fetcher } = await openOutside(() => {}, {
    createDeadline: () => deadline.signal,
    resolve: () => {
      asked.resolve()
      return new Promise(() => {})
    },
  })
  const fetching = fetcher.fetch(address, rule, { maxBytes })
  await asked.promise

  deadline.abort()

  expect(await fetching).toEqual({ kind: 'failed', reason: 'too-slow' })
})
