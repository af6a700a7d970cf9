import { expect, test } from 'vitest'
import { ruleForHosts } from '../../src/fetching/fetch-rule.ts'
import { openFetcher, openOutside, publicAddress, serve } from './outside.ts'

const maxBytes = 1_000
const address = 'https://a.example/log'
const rule = ruleForHosts(['a.example'])
const refused = { kind: 'refused', reason: 'private-address' }

// With connections as they are made outside of tests.
test.each([
  ['127.0.0.1'],
  ['10.0.0.1'],
  ['169.254.169.254'],
  ['100.64.0.1'],
  ['0.0.0.0'],
  ['::1'],
  ['fd00::1'],
  ['fe80::1'],
  ['::ffff:10.0.0.1'],
  ['::ffff:127.0.0.1'],
  ['64:ff9b::a00:1'],
  [publicAddress, '10.0.0.1'],
  ['fd00::1', publicAddress],
  [],
])('a host at %s %s is not connected to', async (...addresses) => {
  const fetcher = openFetcher({ resolve: async () => addresses })

  expect(await fetcher.fetch(address, rule, { maxBytes })).toEqual(refused)
})

test("the computer's own name is not connected to", async () => {
  const fetcher = openFetcher({})

  expect(await fetcher.fetch('https://localhost/log', ruleForHosts(['localhost']), { maxBytes })).toEqual(
    refused,
  )
})

test('a connection is looked up once, and goes to what was checked', async () => {
  const answers = [['8.8.8.8', '2606:4700::1111'], ['127.0.0.1']]
  let lookups = 0
  const { fetcher, dialled } = await openOutside((_, response) => response.end('boom'), {
    resolve: async () => answers[lookups++] ?? [],
  })

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toMatchObject({ kind: 'fetched' })
  expect(lookups).toBe(1)
  expect(dialled).toEqual([
    'https://a.example [{"address":"8.8.8.8","family":4},{"address":"2606:4700::1111","family":6}]',
  ])
})

test('a name that means another server at the next connection is refused there', async () => {
  const answers = [[publicAddress], ['127.0.0.1']]
  const { fetcher, dialled } = await openOutside(
    (_, response) => response.setHeader('connection', 'close').end('boom'),
    { resolve: async () => answers.shift() ?? [] },
  )

  const first = await fetcher.fetch(address, rule, { maxBytes })
  const second = await fetcher.fetch(address, rule, { maxBytes })

  expect(first).toMatchObject({ kind: 'fetched' })
  expect(second).toEqual(refused)
  expect(dialled).toHaveLength(1)
})

test("a connection to the operator's own server opens no way to others", async () => {
  const { origin } = await serve((_, response) => response.end('boom'))
  const fetcher = openFetcher({ resolve: async () => ['127.0.0.1'] })
  const both = ruleForHosts(['a.example'], origin)

  const own = await fetcher.fetch(`${origin}/log`, both, { maxBytes })
  const other = await fetcher.fetch(address, both, { maxBytes })

  expect(own).toMatchObject({ kind: 'fetched' })
  expect(other).toEqual(refused)
})
