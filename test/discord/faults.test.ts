import { RateLimitError, RESTEvents, Routes } from 'discord.js'
import { expect, test } from 'vitest'
import type { Fault } from './rest/faults.ts'
import { openScene } from './scene.ts'

const patient: readonly { readonly name: string; readonly fault: Fault; readonly times: number }[] = [
  { name: 'a route limit', fault: { kind: 'rate-limit', retryAfterSeconds: 0 }, times: 2 },
  {
    name: 'the global limit',
    fault: { kind: 'rate-limit', retryAfterSeconds: 0, scope: 'global' },
    times: 1,
  },
  { name: 'a shared limit', fault: { kind: 'rate-limit', retryAfterSeconds: 0, scope: 'shared' }, times: 1 },
  { name: 'error 500', fault: { kind: 'status', status: 500 }, times: 3 },
  { name: 'error 503 as a page', fault: { kind: 'html', status: 503 }, times: 3 },
  { name: 'a reset connection', fault: { kind: 'reset' }, times: 3 },
]

test.each(patient)('the client tries again after $name', async ({ fault, times }) => {
  const { discord, client, help } = await openScene()
  discord.failNext({ method: 'POST', path: /messages$/, times }, fault)

  await client.rest.post(Routes.channelMessages(help.id), { body: { content: 'x' } })

  expect(help.messages).toHaveLength(1)
  expect(discord.requests.filter(({ method }) => method === 'POST')).toHaveLength(times + 1)
})

test.each([
  { name: 'four errors', fault: { kind: 'status', status: 502 } as const, times: 4, status: 502 },
  { name: 'a page that says 403', fault: { kind: 'html', status: 403 } as const, times: 1, status: 403 },
])('the client gives up after $name', async ({ fault, times, status }) => {
  const { discord, client, help } = await openScene()
  discord.failNext({ times }, fault)

  const post = client.rest.post(Routes.channelMessages(help.id), { body: { content: 'x' } })

  await expect(post).rejects.toMatchObject({ status })
  expect(help.messages).toEqual([])
})

test('a held request goes on when it is let go', async () => {
  const { discord, client, help } = await openScene()
  const { promise, resolve } = Promise.withResolvers<void>()
  discord.failNext({ method: 'POST' }, { kind: 'hold', until: promise })

  const post = client.rest.post(Routes.channelMessages(help.id), { body: { content: 'x' } })
  await discord.until(() => discord.requests.some(({ method }) => method === 'POST'), 'the request came in')
  expect(help.messages).toEqual([])
  resolve()
  await post

  expect(help.messages).toHaveLength(1)
})

test('every answer carries its bucket', async () => {
  const { client, help } = await openScene()
  const headers: (string | null)[] = []
  client.rest.on(RESTEvents.Response, (_, response) => {
    for (const name of ['limit', 'remaining', 'reset', 'reset-after', 'bucket'])
      headers.push(response.headers.get(`x-ratelimit-${name}`))
  })

  await client.rest.get(Routes.channel(help.id))

  expect(headers).toHaveLength(5)
  expect(headers).not.toContain(null)
})

test('realistic limits: a channel takes five messages, then the client waits', async () => {
  const { client, help } = await openScene(
    { rateLimits: 'realistic' },
    { rest: { rejectOnRateLimit: ['/'] } },
  )
  const post = () => client.rest.post(Routes.channelMessages(help.id), { body: { content: 'x' } })

  for (let sent = 0; sent < 5; sent += 1) await post()

  await expect(post()).rejects.toBeInstanceOf(RateLimitError)
  expect(help.messages).toHaveLength(5)
})

test('realistic limits: who does not wait gets 429', async () => {
  const { discord, help } = await openScene({ rateLimits: 'realistic' })
  const url = `${discord.apiUrl}/v10/channels/${help.id}/messages`
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' }
  const post = () => fetch(url, { method: 'POST', headers, body: '{"content":"x"}' })

  const answers = await Promise.all(Array.from({ length: 6 }, post))

  const limited = answers.find(({ status }) => status === 429)
  expect(limited?.headers.get('x-ratelimit-scope')).toBe('user')
  expect(await limited?.json()).toMatchObject({ global: false, retry_after: expect.any(Number) })
})

test('hundreds of messages pass through at once', async () => {
  const { discord, client, help, ada } = await openScene()
  let heard = 0
  client.on('messageCreate', () => {
    heard += 1
  })

  for (let sent = 0; sent < 1000; sent += 1) ada.post(help, `message ${sent}`)
  await discord.delivered()

  expect(heard).toBe(1000)
})
