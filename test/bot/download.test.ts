import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { download, ruleForFiles, sourceOf } from '../../src/discord/download.ts'
import { isAllowed } from '../../src/fetching/fetch-rule.ts'
import { createFetcher } from '../../src/fetching/fetcher.ts'
import { cleanReport } from '../../src/intake/clean-report.ts'

const mebibyte = 1024 * 1024
const log = pino({ level: 'silent' })

async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Serves one file, in parts where parts are asked for, and counts the bytes that went out. */
async function serveParts(file: Uint8Array) {
  const sent = { bytes: 0 }
  const origin = await serve(({ headers }, response) => {
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? []
    const part = file.subarray(Number(from), to === '' ? undefined : Number(to) + 1)
    sent.bytes += part.length
    response.writeHead(headers.range === undefined ? 200 : 206).end(part)
  })
  return { origin, sent }
}

function fetchFrom(
  origin: string,
  size: number,
  { apiUrl = `${origin}/api`, signal = new AbortController().signal } = {},
) {
  const fetcher = createFetcher()
  onTestFinished(() => fetcher.close())
  const link = { name: 'acme.log', url: `${origin}/a.log`, size, contentType: 'text/plain' }
  return download([sourceOf(link, ruleForFiles(apiUrl))], { fetcher, log, signal })
}

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
  expect(isAllowed(new URL(url), ruleForFiles(api))).toBe(may)
})

test.each<{ name: string; handle: RequestListener }>([
  { name: 'an error page', handle: (_, response) => response.writeHead(500).end('boom') },
  {
    name: 'a redirect elsewhere',
    handle: (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/other' }).end(),
  },
  { name: 'a broken connection', handle: (request) => request.socket.destroy() },
])('$name gives a reason, not an exception', async ({ handle }) => {
  const origin = await serve(handle)

  expect(await fetchFrom(origin, 4)).toEqual([{ name: 'acme.log', missing: 'not-fetched' }])
})

test('a file elsewhere is not asked for', async () => {
  let asked = 0
  const origin = await serve((_, response) => {
    asked += 1
    response.end('text')
  })

  const [file] = await fetchFrom(origin, 4, { apiUrl: 'https://discord.com/api' })

  expect(file).toEqual({ name: 'acme.log', missing: 'not-fetched' })
  expect(asked).toBe(0)
})

test('a film is not asked for', () => {
  const link = { name: 'screen.mp4', url: 'https://cdn.discordapp.com/a', size: 4, contentType: 'video/mp4' }

  expect(sourceOf(link, ruleForFiles('https://discord.com/api'))).toEqual({
    name: 'screen.mp4',
    missing: 'not-text',
  })
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

  const [file] = await fetchFrom(origin, 9e9)

  expect(file).toMatchObject({ bytes: { length: 25 * mebibyte } })
})

test('of a long text the beginning and the end are fetched, where the server gives parts', async () => {
  const body = Buffer.from(`first line\n${'all is well\n'.repeat(1_740_001)}last line`)
  const { origin, sent } = await serveParts(body)

  const attachments = await fetchFrom(origin, body.length)
  const { text, notes } = await cleanReport({ text: '', attachments })

  expect(sent.bytes).toBeLessThan(body.length / 2)
  expect(text).toMatch(/^first line\n/)
  expect(text).toMatch(/\nlast line$/)
  expect(text).toMatch(/\nall is well\n\[\.\.\. \d+ bytes cut \.\.\.\]\nall is well\n/)
  expect(notes).toEqual([
    { kind: 'cut', name: 'acme.log', keptBytes: expect.any(Number), totalBytes: body.length },
  ])
})

test('a long archive is fetched whole', async () => {
  const body = Buffer.concat([gzipSync('ready'), Buffer.alloc(12 * mebibyte)])
  const { origin } = await serveParts(body)

  const [file] = await fetchFrom(origin, body.length)

  expect(file).toMatchObject({ bytes: { length: body.length }, fullSize: body.length })
})

test('an archive that is too large is told, and little of it fetched', async () => {
  const body = Buffer.concat([gzipSync('ready'), Buffer.alloc(26 * mebibyte)])
  const { origin, sent } = await serveParts(body)

  expect(await fetchFrom(origin, body.length)).toEqual([{ name: 'acme.log', missing: 'too-large' }])
  expect(sent.bytes).toBeLessThan(9 * mebibyte)
})

test('a report whose message is withdrawn is given up', async () => {
  const controller = new AbortController()
  const origin = await serve(() => controller.abort(new Error('withdrawn')))

  await expect(fetchFrom(origin, 4, { signal: controller.signal })).rejects.toThrow('withdrawn')
})
