import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { createMayFetch, download } from '../../src/discord/download.ts'
import { cleanReport } from '../../src/intake/clean-report.ts'

const log = pino({ level: 'silent' })

async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle)
  onTestFinished(() => void server.closeAllConnections())
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const linkTo = (url: string, size: number) => ({
  id: '1',
  name: 'acme.log',
  url,
  size,
  contentType: 'text/plain',
})

test.each([
  { url: 'https://cdn.discordapp.com/attachments/1/2/a.log', api: 'https://discord.com/api', may: true },
  { url: 'https://media.discordapp.net/attachments/1/2/a.log', api: 'https://discord.com/api', may: true },
  { url: 'http://cdn.discordapp.com/attachments/1/2/a.log', api: 'https://discord.com/api', may: false },
  { url: 'https://cdn.discordapp.com:8443/a.log', api: 'https://discord.com/api', may: false },
  { url: 'https://cdn.discordapp.com.evil.example/a.log', api: 'https://discord.com/api', may: false },
  { url: 'https://evil.example/cdn.discordapp.com/a.log', api: 'https://discord.com/api', may: false },
  { url: 'https://cdn.discordapp.com@evil.example/a.log', api: 'https://discord.com/api', may: false },
  { url: 'https://discord.com/a.log', api: 'https://discord.com/api', may: false },
  { url: 'http://127.0.0.1:99/a.log', api: 'https://discord.com/api', may: false },
  { url: 'http://127.0.0.1:99/a.log', api: 'http://127.0.0.1:99/api', may: true },
  { url: 'http://127.0.0.1:98/a.log', api: 'http://127.0.0.1:99/api', may: false },
  { url: 'https://cdn.discordapp.com/a.log', api: 'http://127.0.0.1:99/api', may: true },
])('$url with the API at $api: $may', ({ url, api, may }) => {
  expect(createMayFetch(api)(new URL(url))).toBe(may)
})

test.each<{ name: string; handle: RequestListener }>([
  { name: 'an error page', handle: (_, response) => response.writeHead(500).end('boom') },
  { name: 'a redirect', handle: (_, response) => response.writeHead(302, { location: '/other' }).end() },
  { name: 'a broken connection', handle: (request) => request.socket.destroy() },
])('$name gives a reason, not an exception', async ({ handle }) => {
  const origin = await serve(handle)

  const files = await download([linkTo(`${origin}/a.log`, 4)], {
    mayFetch: createMayFetch(`${origin}/api`),
    log,
  })

  expect(files).toEqual([{ name: 'acme.log', missing: 'not-fetched' }])
})

test('a file elsewhere is not asked for', async () => {
  let asked = 0
  const origin = await serve((_, response) => {
    asked += 1
    response.end('text')
  })

  const [file] = await download([linkTo(`${origin}/a.log`, 4)], {
    mayFetch: createMayFetch('https://discord.com/api'),
    log,
  })

  expect(file).toEqual({ name: 'acme.log', missing: 'not-fetched' })
  expect(asked).toBe(0)
})

test('a file that never ends is read to a limit', async () => {
  const chunk = 'all is well\n'.repeat(10_000)
  const origin = await serve((_, response) => {
    const pour = () => {
      while (response.write(chunk));
    }
    response.on('drain', pour)
    pour()
  })

  const [file] = await download([linkTo(`${origin}/a.log`, 9e9)], {
    mayFetch: createMayFetch(`${origin}/api`),
    log,
  })

  expect(file).toMatchObject({ bytes: { length: 2 * 1024 * 1024 } })
})

test('of a long file the beginning and the end are read, where the server gives parts', async () => {
  const body = Buffer.from(`first line\n${'all is well\n'.repeat(870_001)}last line`)
  const origin = await serve(({ headers }, response) => {
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? []
    response.writeHead(206).end(body.subarray(Number(from), to === '' ? undefined : Number(to) + 1))
  })

  const attachments = await download([linkTo(`${origin}/a.log`, body.length)], {
    mayFetch: createMayFetch(`${origin}/api`),
    log,
  })
  const { text, notes } = await cleanReport({ text: '', attachments })

  expect(text).toMatch(/^first line\n/)
  expect(text).toMatch(/\nlast line$/)
  expect(text).toMatch(/\nall is well\n\[\.\.\. \d+ bytes cut \.\.\.\]\nall is well\n/)
  expect(notes).toEqual([
    { kind: 'cut', name: 'acme.log', keptBytes: expect.any(Number), totalBytes: body.length },
  ])
})
