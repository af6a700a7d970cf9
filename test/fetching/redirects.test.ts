import { expect, test } from 'vitest'
import { ruleForHosts } from '../../src/fetching/fetch-rule.ts'
import { findPasteLinks } from '../../src/fetching/find-paste-links.ts'
import { fetchPolicy } from '../../src/fetching/policy.ts'
import { type Handle, openOutside, publicAddress, serve } from './outside.ts'
import { shippedSites } from './shipped-sites.ts'

const maxBytes = 1_000
const address = 'https://a.example/log'
const rule = ruleForHosts(['a.example', 'b.example'])
const redirectTo =
  (location: string, status = 302): Handle =>
  (request, response) =>
    request.url === '/log' ? response.writeHead(status, { location }).end('moved') : response.end('boom')

test.each([301, 302, 303, 307, 308])('a redirect (%i) to an allowed place is followed', async (status) => {
  const { fetcher, dialled } = await openOutside(redirectTo('https://b.example/raw', status))

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toMatchObject({ kind: 'fetched', bytes: Buffer.from('boom') })
  expect(dialled).toHaveLength(2)
})

test('a redirect to a path stays with its host', async () => {
  const { fetcher } = await openOutside((request, response) =>
    request.url === '/log' ? response.writeHead(302, { location: 'raw' }).end() : response.end(request.url),
  )

  expect(await fetcher.fetch(address, rule, { maxBytes })).toMatchObject({ bytes: Buffer.from('/raw') })
})

test.each([
  'https://evil.example/raw',
  'https://b.example.evil.example/raw',
  'https://b.example@evil.example/raw',
  'https://evil.example/https://b.example/raw',
  '//evil.example/raw',
  '\\\\evil.example\\raw',
  'http://b.example/raw',
  'https://b.example:8443/raw',
  'https://user:word@b.example/raw',
  'https://127.0.0.1/raw',
  'https://[::1]/raw',
  'https://169.254.169.254/latest/meta-data',
  'https://[::ffff:10.0.0.1]/raw',
  'http://localhost/raw',
  'file:///etc/passwd',
  'data:text/plain,boom',
  'https://',
])('a redirect to %s is refused', async (location) => {
  const { fetcher, dialled } = await openOutside(redirectTo(location))

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'refused', reason: 'redirect' })
  expect(dialled).toHaveLength(1)
})

test('a redirect that says nothing is refused', async () => {
  const { fetcher } = await openOutside((_, response) => response.writeHead(302).end())

  expect(await fetcher.fetch(address, rule, { maxBytes })).toEqual({ kind: 'refused', reason: 'redirect' })
})

test.each(['/log', 'https://a.example/log'])('a circle of redirects ends: %s', async (location) => {
  let asked = 0
  const { fetcher } = await openOutside((_, response) => {
    asked += 1
    response.writeHead(302, { location }).end()
  })

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'refused', reason: 'too-many-redirects' })
  expect(asked).toBe(1 + fetchPolicy.maxRedirects)
})

test('the last redirect that is allowed is followed', async () => {
  const { fetcher } = await openOutside((request, response) => {
    const hop = Number(request.url?.slice(1))
    if (hop < fetchPolicy.maxRedirects) response.writeHead(302, { location: `/${hop + 1}` }).end()
    else response.end('boom')
  })

  const fetched = await fetcher.fetch('https://a.example/0', rule, { maxBytes })

  expect(fetched).toMatchObject({ kind: 'fetched', fullSize: 4 })
})

test('a body that comes with a redirect is not waited for', async () => {
  const { fetcher } = await openOutside((request, response) => {
    if (request.url === '/log') response.writeHead(302, { location: '/raw' }).write('never ends')
    else response.end('boom')
  })

  expect(await fetcher.fetch(address, rule, { maxBytes })).toMatchObject({ kind: 'fetched', fullSize: 4 })
})

test.each([
  { location: 'https://objects.githubusercontent.com/files/1?signed=yes', outcome: { kind: 'fetched' } },
  { location: 'https://github.com/login', outcome: { kind: 'refused', reason: 'redirect' } },
  { location: 'https://pastebin.com/raw/aB3dE6gH', outcome: { kind: 'refused', reason: 'redirect' } },
])("a paste's redirect to $location", async ({ location, outcome }) => {
  const { fetcher } = await openOutside((request, response) =>
    request.url?.startsWith('/user-attachments/')
      ? response.writeHead(302, { location }).end()
      : response.end('boom'),
  )
  const [link] = findPasteLinks('https://github.com/user-attachments/files/1/a.log', shippedSites)
  if (link === undefined) throw new Error('no link')

  expect(await fetcher.fetch(link.address, link.rule, { maxBytes })).toMatchObject(outcome)
})

test("nobody outside is let in to the operator's own server", async () => {
  let asked = 0
  const { origin } = await serve((_, response) => {
    asked += 1
    response.end('inside')
  })
  const { fetcher } = await openOutside(redirectTo(`${origin}/secret`))

  const fetched = await fetcher.fetch(address, ruleForHosts(['a.example', '127.0.0.1'], origin), { maxBytes })

  expect(fetched).toEqual({ kind: 'refused', reason: 'redirect' })
  expect(asked).toBe(0)
})

test("nobody outside is let in to the operator's own server, even where its host is allowed", async () => {
  const { fetcher, dialled } = await openOutside(redirectTo('https://own.example/secret'))

  const fetched = await fetcher.fetch(
    address,
    ruleForHosts(['a.example', 'own.example'], 'https://own.example'),
    {
      maxBytes,
    },
  )

  expect(fetched).toEqual({ kind: 'refused', reason: 'redirect' })
  expect(dialled).toHaveLength(1)
})

test("the operator's own server may send on to itself", async () => {
  const { origin } = await serve(redirectTo('/raw'))
  const { fetcher } = await openOutside(() => {})

  const fetched = await fetcher.fetch(`${origin}/log`, ruleForHosts([], origin), { maxBytes })

  expect(fetched).toMatchObject({ kind: 'fetched', fullSize: 4 })
})

test('a redirect to a name with a private address is refused', async () => {
  const { fetcher } = await openOutside(redirectTo('https://b.example/raw'), {
    resolve: async (host) => [host === 'b.example' ? '10.0.0.1' : publicAddress],
  })

  const fetched = await fetcher.fetch(address, rule, { maxBytes })

  expect(fetched).toEqual({ kind: 'refused', reason: 'private-address' })
})
