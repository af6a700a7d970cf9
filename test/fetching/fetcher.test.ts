import { once } from 'node:events'
import { expect, test } from 'vitest'
import { type FetchRule, ruleForHosts } from '../../src/fetching/fetch-rule.ts'
import { findPasteLinks } from '../../src/fetching/find-paste-links.ts'
import { type Handle, openFetcher, openOutside, serve } from './outside.ts'
import { shippedSites } from './shipped-sites.ts'

const maxBytes = 1_000
const address = 'https://a.example/log'
const rule: FetchRule = { ...ruleForHosts(['a.example']), takesHtml: false }
const answer =
  (text: string, headers: Readonly<Record<string, string>> = {}): Handle =>
  (_, response) =>
    response.writeHead(200, headers).end(text)

test('a paste is read', async () => {
  const asked: unknown[] = []
  const { fetcher, dialled } = await openOutside((request, response) => {
    asked.push([request.method, request.url, request.headers.host])
    response.end('boom')
  })
  const [link] = findPasteLinks('https://pastebin.com/aB3dE6gH', shippedSites)
  if (link === undefined) throw new Error('no link')

  const fetched = await fetcher.fetch(link.address, link.rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.from('boom'), isPart: false, fullSize: 4 })
  expect(asked).toEqual([['GET', '/raw/aB3dE6gH', 'pastebin.com']])
  expect(dialled).toEqual(['https://pastebin.com [{"address":"8.8.8.8","family":4}]'])
})

test('nothing is told about who asks, and no cookie comes back', async () => {
  const asked: object[] = []
  const { fetcher } = await openOutside((request, response) => {
    asked.push(request.headers)
    response.setHeader('set-cookie', 'id=1; Path=/').end('boom')
  })

  await fetcher.fetch(address, rule, { maxBytes })
  await fetcher.fetch(address, rule, { maxBytes })

  const headers = {
    host: 'a.example',
    connection: 'keep-alive',
    'user-agent': 'sawbones',
    accept: '*/*',
    'accept-encoding': 'identity',
  }
  expect(asked).toEqual([headers, headers])
})

test.each([
  'http://a.example/log',
  'https://a.example:8443/log',
  'https://user@a.example/log',
  'https://:word@a.example/log',
  'https://b.example/log',
  'https://a.example.evil.example/log',
  'https://a.example@evil.example/log',
  'ftp://a.example/log',
  'file:///etc/passwd',
  'data:text/plain,boom',
  'a.example/log',
  '',
])('%j is not asked', async (elsewhere) => {
  const { fetcher, dialled } = await openOutside(answer('boom'))

  const fetched = await fetcher.fetch(elsewhere, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'refused', reason: 'address' })
  expect(dialled).toEqual([])
})

test.each([
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://8.8.8.8/',
  'https://2130706433/',
  'https://0x7f.1/',
])('%s is not asked, even of a rule that allows everything', async (literal) => {
  const { fetcher } = await openOutside(answer('boom'))

  const fetched = await fetcher.fetch(literal, { mayFetch: () => true, takesHtml: true }, { maxBytes })

  expect(fetched).toEqual({ kind: 'refused', reason: 'address' })
})

test.each(['text/html', 'text/html; charset=utf-8', 'Text/HTML', 'application/xhtml+xml'])(
  'a page of the type %s is no paste',
  async (type) => {
    const { fetcher } = await openOutside(answer('<p>Log in', { 'content-type': type }))

    expect(await fetcher.fetch(address, rule, { maxBytes })).toEqual({ kind: 'refused', reason: 'not-text' })
  },
)

test('a page is a file where files are asked for', async () => {
  const { fetcher } = await openOutside(answer('<p>', { 'content-type': 'text/html' }))

  const fetched = await fetcher.fetch(address, ruleForHosts(['a.example']), { maxBytes })

  expect(fetched).toMatchObject({ kind: 'fetched', fullSize: 3 })
})

test.each([204, 206, 304, 400, 401, 404, 429, 500])('a status of %i is told', async (status) => {
  const { fetcher } = await openOutside((_, response) => response.writeHead(status).end())

  expect(await fetcher.fetch(address, rule, { maxBytes })).toEqual({
    kind: 'failed',
    reason: 'status',
    status,
  })
})

test.each<{ what: string; handle: Handle }>([
  { what: 'is cut at once', handle: (request) => request.socket.destroy() },
  {
    what: 'is cut in the middle',
    handle: (request, response) => response.write('boo', () => request.socket.destroy()),
  },
  {
    what: 'is no HTTP',
    handle: (request) => request.socket.end('boom\r\n\r\n'),
  },
])('a connection that $what is told', async ({ handle }) => {
  const { fetcher } = await openOutside(handle)

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'failed', reason: 'broken', code: expect.stringMatching(/./) })
})

test('a host that has no address is told', async () => {
  const resolve = () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }))
  const fetcher = openFetcher({ resolve })

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'failed', reason: 'broken', code: 'ENOTFOUND' })
})

test('a part is asked for and told', async () => {
  const { fetcher } = await openOutside((request, response) => {
    response
      .writeHead(206, { 'content-range': 'bytes 2-3/4' })
      .end(request.headers.range === 'bytes=2-' ? 'om' : '?')
  })

  const fetched = await fetcher.fetch(address, rule, { maxBytes, range: 'bytes=2-' })

  expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.from('om'), isPart: true, fullSize: 4 })
})

test.each(['bytes 2-3/*', 'lines 2-3/4', 'bytes 2-3/-4', ''])('%j tells no size', async (contentRange) => {
  const { fetcher } = await openOutside((_, response) =>
    response.writeHead(206, { 'content-range': contentRange }).end('om'),
  )

  const fetched = await fetcher.fetch(address, rule, { maxBytes, range: 'bytes=2-' })

  expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.from('om'), isPart: true })
})

test('a server that knows no parts gives the whole', async () => {
  const { fetcher } = await openOutside(answer('boom'))

  const fetched = await fetcher.fetch(address, rule, { maxBytes, range: 'bytes=2-' })

  expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.from('boom'), isPart: false, fullSize: 4 })
})

test("the operator's own server may be private", async () => {
  const { origin } = await serve(answer('boom'))
  const fetcher = openFetcher({})

  const fetched = await fetcher.fetch(`${origin}/a.log`, ruleForHosts([], origin), { maxBytes })

  expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.from('boom'), isPart: false, fullSize: 4 })
})

test.each(['http://127.0.0.1:9/', 'http://localhost/'])(
  "a server beside the operator's own is not asked: %s",
  async (beside) => {
    const { origin } = await serve(answer('boom'))
    const fetcher = openFetcher({})

    const fetched = await fetcher.fetch(beside, ruleForHosts(['127.0.0.1', 'localhost'], origin), {
      maxBytes,
    })

    expect(fetched).toEqual({ kind: 'refused', reason: 'address' })
  },
)

test('close ends what is under way', async () => {
  const asked = Promise.withResolvers<void>()
  const { fetcher } = await openOutside(() => asked.resolve())
  const fetching = fetcher.fetch(address, rule, { maxBytes })
  await asked.promise

  await fetcher.close()

  expect(await fetching).toEqual({ kind: 'failed', reason: 'broken', code: expect.stringMatching(/./) })
})

test('who cancels is told so, and the server is let go', async () => {
  const asked = Promise.withResolvers<void>()
  const left = Promise.withResolvers<void>()
  const { fetcher } = await openOutside((request) => {
    once(request.socket, 'close').then(() => left.resolve())
    asked.resolve()
  })
  const controller = new AbortController()
  const fetching = fetcher.fetch(address, rule, { maxBytes, signal: controller.signal })
  await asked.promise

  controller.abort()

  expect(await fetching).toEqual({ kind: 'failed', reason: 'cancelled' })
  await left.promise
})

test('what was cancelled before is not begun', async () => {
  const { fetcher, dialled } = await openOutside(answer('boom'))

  const fetched = await fetcher.fetch(address, rule, { maxBytes, signal: AbortSignal.abort() })

  expect(fetched).toEqual({ kind: 'failed', reason: 'cancelled' })
  expect(dialled).toEqual([])
})
