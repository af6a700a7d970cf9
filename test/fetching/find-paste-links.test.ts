import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPasteLinks } from '../../src/fetching/find-paste-links.ts'
import { readPasteSites } from '../../src/fetching/paste-sites.ts'
import { fetchPolicy } from '../../src/fetching/policy.ts'
import { shippedSites } from './shipped-sites.ts'

const gist = 'a1b2c3d4e5f60718293a4b5c6d7e8f90'
const addressesIn = (text: string) => findPasteLinks(text, shippedSites).map(({ address }) => address)

test.each([
  ['https://pastebin.com/aB3dE6gH', 'https://pastebin.com/raw/aB3dE6gH'],
  ['https://pastebin.com/raw/aB3dE6gH', 'https://pastebin.com/raw/aB3dE6gH'],
  ['https://pastebin.com/dl/aB3dE6gH', 'https://pastebin.com/raw/aB3dE6gH'],
  [`https://gist.github.com/someone/${gist}`, `https://gist.githubusercontent.com/someone/${gist}/raw`],
  [
    `https://gist.github.com/someone/${gist}#file-a-log`,
    `https://gist.githubusercontent.com/someone/${gist}/raw`,
  ],
  [`https://gist.github.com/${gist}`, `https://gist.github.com/${gist}/raw`],
  [
    `https://gist.githubusercontent.com/someone/${gist}/raw/0a1b/gateway.log`,
    `https://gist.githubusercontent.com/someone/${gist}/raw/0a1b/gateway.log`,
  ],
  [
    'https://github.com/user-attachments/files/123/gateway.log',
    'https://github.com/user-attachments/files/123/gateway.log',
  ],
  ['https://github.com/a/b.c/files/123/my%20logs.zip', 'https://github.com/a/b.c/files/123/my%20logs.zip'],
  ['https://gitlab.com/-/snippets/123', 'https://gitlab.com/-/snippets/123/raw'],
  ['https://gitlab.com/a/b/c/-/snippets/123', 'https://gitlab.com/a/b/c/-/snippets/123/raw'],
  ['https://mclo.gs/aB3dE6g', 'https://api.mclo.gs/1/raw/aB3dE6g'],
  ['https://pastes.dev/aB3dE6gHiJ', 'https://api.pastes.dev/aB3dE6gHiJ'],
  ['https://paste.rs/aB3', 'https://paste.rs/aB3'],
  ['https://paste.rs/aB3.log', 'https://paste.rs/aB3'],
  ['https://dpaste.com/AB3DE6GHJ', 'https://dpaste.com/AB3DE6GHJ.txt'],
  ['https://dpaste.com/AB3DE6GHJ.txt', 'https://dpaste.com/AB3DE6GHJ.txt'],
  ['https://dpaste.org/aB3dE', 'https://dpaste.org/aB3dE/raw'],
  ['https://bpa.st/AB3D', 'https://bpa.st/raw/AB3D'],
  ['https://paste.debian.net/1234567/', 'https://paste.debian.net/plain/1234567'],
  ['https://paste.debian.net/hidden/a1b2c3d4/', 'https://paste.debian.net/plainh/a1b2c3d4'],
  ['https://0x0.st/aB3-.txt', 'https://0x0.st/aB3-.txt'],
  ['https://0x0.st/s/k3y/aB3.log', 'https://0x0.st/s/k3y/aB3.log'],
  ['https://termbin.com/ab3d', 'https://termbin.com/ab3d'],
])('%s is read at %s', (link, address) => {
  expect(addressesIn(link)).toEqual([address])
})

const paste = 'https://pastebin.com/raw/aB3dE6gH'

test.each([
  'http://pastebin.com/aB3dE6gH',
  'https://www.pastebin.com/aB3dE6gH',
  'HTTPS://WWW.PasteBin.COM/aB3dE6gH',
  'https://pastebin.com/aB3dE6gH/',
  'https://pastebin.com/aB3dE6gH?lang=text',
  'https://pastebin.com/aB3dE6gH#L10',
  '<https://pastebin.com/aB3dE6gH>',
  '[my log](https://pastebin.com/aB3dE6gH)',
  '[my log](<https://pastebin.com/aB3dE6gH> "the log")',
  '(see https://pastebin.com/aB3dE6gH)',
  'It is here: https://pastebin.com/aB3dE6gH.',
  'Have you seen https://pastebin.com/aB3dE6gH?!',
  'https://pastebin.com/aB3dE6gH, and it still fails',
  '**https://pastebin.com/aB3dE6gH**',
  '||https://pastebin.com/aB3dE6gH||',
  '~~https://pastebin.com/aB3dE6gH~~',
  '`https://pastebin.com/aB3dE6gH`',
  '"https://pastebin.com/aB3dE6gH"',
  'log:https://pastebin.com/aB3dE6gH',
  '日志https://pastebin.com/aB3dE6gH。谢谢',
  'https://pastebin.com/aB3dE6gH\tand more',
  'https://pastebin.com/aB3dE6gH\u200b',
  'https://pastebin.com/x/../aB3dE6gH',
])('in %j there is a link to a paste', (text) => {
  expect(addressesIn(text)).toEqual([paste])
})

test.each([
  // A known host that is only a part of the address
  'https://evil.example/https://pastebin.com/raw/aB3dE6gH',
  'https://evil.example/?u=https://pastebin.com/raw/aB3dE6gH',
  'evil.example/?u=https://pastebin.com/raw/aB3dE6gH',
  'https://evil.example/pastebin.com/raw/aB3dE6gH',
  'https://evil.example#https://pastebin.com/aB3dE6gH',
  'https://evil.example\\https://pastebin.com/aB3dE6gH',
  'https://pastebin.com.evil.example/aB3dE6gH',
  'https://evilpastebin.com/aB3dE6gH',
  'https://x.pastebin.com/aB3dE6gH',
  'https://pastebin.com./aB3dE6gH',
  'https://pastebin.co/aB3dE6gH',
  // User and port
  'https://pastebin.com@evil.example/aB3dE6gH',
  'https://pastebin.com:x@evil.example/aB3dE6gH',
  'https://user@pastebin.com/aB3dE6gH',
  'https://user:word@pastebin.com/aB3dE6gH',
  'https://@pastebin.com/aB3dE6gH',
  'https://pastebin.com:443/aB3dE6gH',
  'https://pastebin.com:8443/aB3dE6gH',
  'https://pastebin.com:/aB3dE6gH',
  // Characters that look alike, or that a browser takes for others
  'https://p\u0430stebin.com/aB3dE6gH',
  'https://\uff50astebin.com/aB3dE6gH',
  'https://pastebin\u3002com/aB3dE6gH',
  'https://paste\u200bbin.com/aB3dE6gH',
  'https://paste\u00adbin.com/aB3dE6gH',
  'https://pastebin%2ecom/aB3dE6gH',
  'https://xn--pstebin-8fg.com/aB3dE6gH',
  'https:\\\\pastebin.com\\aB3dE6gH',
  'https://pastebin.com\\aB3dE6gH',
  'https://pastebin.com/raw\\aB3dE6gH',
  'https://paste\tbin.com/aB3dE6gH',
  'ht\ttps://pastebin.com/aB3dE6gH',
  'https://paste\nbin.com/aB3dE6gH',
  'https:/\t/pastebin.com/aB3dE6gH',
  'https:/pastebin.com/aB3dE6gH',
  'https:pastebin.com/aB3dE6gH',
  'https:///pastebin.com/aB3dE6gH',
  '//pastebin.com/aB3dE6gH',
  'pastebin.com/aB3dE6gH',
  // Other protocols
  'ftp://pastebin.com/aB3dE6gH',
  'git+https://pastebin.com/aB3dE6gH',
  'file:///pastebin.com/aB3dE6gH',
  'javascript://pastebin.com/aB3dE6gH',
  // IP addresses
  'https://127.0.0.1/aB3dE6gH',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/aB3dE6gH',
  'https://2130706433/aB3dE6gH',
  'https://0x7f.1/aB3dE6gH',
  'https://localhost/aB3dE6gH',
  // Other pages of a known site
  'https://pastebin.com/',
  'https://pastebin.com/archive',
  'https://pastebin.com/u/somebody',
  'https://pastebin.com/raw/aB3dE6gH/more',
  'https://pastebin.com//raw/aB3dE6gH',
  'https://pastebin.com/raw/aB3%64E6gH',
  'https://pastebin.com/raw/aB3dE6g\u0430',
  'https://github.com/somebody/project/issues/1',
  'https://github.com/somebody/project/blob/main/gateway.log',
  'https://raw.githubusercontent.com/somebody/project/main/gateway.log',
  'https://gist.github.com/discover',
  // Sites that are not on the list
  'https://hastebin.com/aB3dE6gH',
  'https://cdn.discordapp.com/attachments/1/2/gateway.log',
  `https://pastebin.com/aB3dE6gH?${'x'.repeat(fetchPolicy.maxLinkChars)}`,
])('in %j there is none', (text) => {
  expect(addressesIn(text)).toEqual([])
})

test('links are found in their order, each paste once', () => {
  const text =
    'https://paste.rs/two https://pastebin.com/aB3dE6gH https://elsewhere.example/ http://www.pastebin.com/raw/aB3dE6gH https://paste.rs/two.log'

  expect(addressesIn(text)).toEqual(['https://paste.rs/two', paste])
})

test('of many links the first ones are taken', () => {
  const links = Array.from({ length: 50 }, (_, at) => `https://paste.rs/number-${at}`)

  expect(addressesIn(links.join(' '))).toEqual(links.slice(0, fetchPolicy.maxLinks))
})

test('a link is called by its host and path', () => {
  const [link] = findPasteLinks('http://WWW.pastebin.com/aB3dE6gH/?a=b#c', shippedSites)

  expect(link?.name).toBe('pastebin.com/aB3dE6gH')
})

test('without sites no link is found', () => {
  expect(findPasteLinks(paste, [])).toEqual([])
})

test.each(['https://a.example/x..', 'https://a.example/x.', 'https://a.example/x%2e%2e'])(
  'a value cannot lead out of its place: %s',
  (link) => {
    const sites = readPasteSites(
      '- {name: A, links: ["a.example/x{id:file}"], raw: "a.example/deep/{id}"}',
      'a.yaml',
    )

    expect(findPasteLinks(link, sites)).toEqual([])
  },
)

test.each([
  { next: 'https://objects.githubusercontent.com/a/b?X-Sign=1', may: true },
  { next: 'https://github.com/user-attachments/files/1/a.log', may: true },
  { next: 'https://github.com/user-attachments/files/2/b.log', may: false },
  { next: 'https://github.com/logout', may: false },
  { next: 'https://objects.githubusercontent.com.evil.example/a/b', may: false },
  { next: 'https://evil.example/objects.githubusercontent.com/a/b', may: false },
])('its download may go to $next: $may', ({ next, may }) => {
  const [link] = findPasteLinks('https://github.com/user-attachments/files/1/a.log', shippedSites)

  expect(link?.rule.mayFetch(new URL(next))).toBe(may)
})

test('whatever is written, only listed hosts are asked', () => {
  const hosts = new Set(shippedSites.map(({ raw }) => raw.host))
  const pieces = fc.constantFrom(
    ...[
      'https://',
      'http://',
      'pastebin.com',
      'paste.rs',
      'evil.example',
      '/',
      '/aB3dE6gH',
      '@',
      ':',
      '.',
      '\\',
    ],
    ...['?', '#', '%2f', '\t', ' ', '(', '<', '\u3002', '..', 'raw', 'www.', '\u200b'],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      for (const { address } of findPasteLinks(parts.join(''), shippedSites)) {
        const { protocol, host, username, password } = new URL(address)
        expect({ protocol, isListed: hosts.has(host), username, password }).toEqual({
          protocol: 'https:',
          isListed: true,
          username: '',
          password: '',
        })
      }
    }),
    { numRuns: 3_000 },
  )
})
