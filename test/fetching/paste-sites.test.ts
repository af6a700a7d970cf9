import { expect, test } from 'vitest'
import { loadPasteSites } from '../../src/fetching/load-paste-sites.ts'
import { readPasteSites } from '../../src/fetching/paste-sites.ts'
import { PasteSitesError } from '../../src/fetching/paste-sites-error.ts'
import { shippedSites } from './shipped-sites.ts'

const entry = (changes: Readonly<Record<string, unknown>>) =>
  JSON.stringify([{ name: 'Acme', links: ['acme.example/{id}'], raw: 'acme.example/raw/{id}', ...changes }])

const read = (text: string) => () => readPasteSites(text, 'sites.yaml')

test('the list that comes with the bot can be read', () => {
  expect(shippedSites.length).toBeGreaterThan(15)
})

test.each(['', '# nothing\n', '[]', '---\n'])('%j is an empty list', (text) => {
  expect(readPasteSites(text, 'sites.yaml')).toEqual([])
})

test('without a file there are no sites', async () => {
  expect(await loadPasteSites(undefined)).toEqual([])
})

test('a file that is not there is told with the variable that names it', async () => {
  const load = loadPasteSites('no/such/file.yaml')

  await expect(load).rejects.toThrow(PasteSitesError)
  await expect(load).rejects.toThrow(/no\/such\/file\.yaml.*ENOENT.*PASTE_SITES/)
})

test.each([
  { text: '- name: "Acme', tells: /^sites\.yaml: .*line 1/ },
  { text: 'name: Acme', tells: /sites\.yaml: this is no list: begin each entry with "- name:"/ },
  { text: '- &a acme\n- *a', tells: /aliases/ },
  { text: '- acme.example', tells: /entry 1: this is no entry/ },
  { text: `${entry({}).slice(0, -1)}, {"name": "Other"}]`, tells: /entry 2 \(Other\): links is missing/ },
  { text: entry({ name: '' }), tells: /entry 1 \(\): name is empty/ },
  { text: entry({ name: 7 }), tells: /entry 1: name is missing or no text/ },
  { text: entry({ links: 'acme.example/{id}' }), tells: /entry 1 \(Acme\): links is missing or no list/ },
  { text: entry({ links: [] }), tells: /links is empty/ },
  { text: entry({ links: ['https://acme.example/{id}'] }), tells: /links 1 does not begin with a host/ },
  { text: entry({ links: ['Acme.example/{id}'] }), tells: /links 1 does not begin with a host/ },
  { text: entry({ links: ['acme.example:99/{id}'] }), tells: /links 1 does not begin with a host/ },
  { text: entry({ links: ['me@acme.example/{id}'] }), tells: /links 1 does not begin with a host/ },
  { text: entry({ links: ['*.example/{id}'] }), tells: /links 1 does not begin with a host/ },
  { text: entry({ links: ['{host}/{id}'] }), tells: /links 1 does not begin with a host/ },
  { text: entry({ links: ['localhost/{id}'] }), tells: /links 1 does not begin with a host/ },
  { text: entry({ links: ['127.0.0.1/{id}'] }), tells: /links 1 does not begin with a host/ },
  {
    text: entry({ links: ['acme.example'] }),
    tells: /links 1 does not begin with a host/,
  },
  { text: entry({ links: ['www.acme.example/{id}'] }), tells: /links 1 begins with www\./ },
  { text: entry({ links: ['acme.example/{id}', 'acme.example/x'] }), tells: /links 2 lacks \{id\}/ },
  { text: entry({ links: ['acme.example/{id}?a'] }), tells: /links 1 has a character/ },
  { text: entry({ links: ['acme.example/.*{id}'] }), tells: /links 1 has a character/ },
  { text: entry({ links: ['acme.example/{id'] }), tells: /links 1 has a character/ },
  { text: entry({ links: ['acme.example/{id}{no}'] }), tells: /links 1 has nothing between/ },
  { text: entry({ links: ['acme.example/{id}/{id}'] }), tells: /links 1 has \{id\} twice/ },
  { text: entry({ links: ['acme.example/{id:word}'] }), tells: /links 1 has \{id:word\}: write/ },
  { text: entry({ links: ['acme.example/{id:9-4}'] }), tells: /links 1 has \{id:9-4\}: a length/ },
  { text: entry({ links: ['acme.example/{id:999}'] }), tells: /links 1 has \{id:999\}: a length/ },
  { text: entry({ links: ['acme.example/{id:path}/{b:path}'] }), tells: /links 1 has more than one/ },
  { text: entry({ raw: undefined }), tells: /raw is missing/ },
  { text: entry({ redirects: ['acme.example/{'] }), tells: /redirects 1 has a character/ },
  { text: entry({ rwa: 'acme.example/{id}' }), tells: /"rwa" is not known/ },
])('$text is told', ({ text, tells }) => {
  expect(read(text)).toThrow(PasteSitesError)
  expect(read(text)).toThrow(tells)
})

test('each problem stands in a line of its own', () => {
  expect(read('- {name: A}\n- {name: B, links: [b.example/x]}')).toThrow(
    /^sites\.yaml: entry 1 \(A\): links .*\nsites\.yaml: entry 1 \(A\): raw .*\nsites\.yaml: entry 2 \(B\): raw .*$/,
  )
})

test.each([
  { pattern: 'a.example/{id}', path: '/abc-_9', matches: true },
  { pattern: 'a.example/{id}', path: '/abc.txt', matches: false },
  { pattern: 'a.example/{id}', path: '/abc/def', matches: false },
  { pattern: 'a.example/{id:3}', path: '/abcd', matches: false },
  { pattern: 'a.example/{id:3}', path: '/ab', matches: false },
  { pattern: 'a.example/{id:2-3}', path: '/ab', matches: true },
  { pattern: 'a.example/{id:2-3}', path: '/abcd', matches: false },
  { pattern: 'a.example/{id:file}', path: '/a.b%20c.log', matches: true },
  { pattern: 'a.example/{id:file}', path: '/a/b', matches: false },
  { pattern: 'a.example/x/{id:path}', path: '/x/a/b.log', matches: true },
  { pattern: 'a.example/x/{id:path}', path: '/y/a/b.log', matches: false },
  { pattern: 'a.example/{id:path}/end', path: '/a/b/end', matches: true },
  { pattern: 'a.example/{id}.txt', path: '/abc.txt', matches: true },
  { pattern: 'a.example/{id}.txt', path: '/abcXtxt', matches: false },
  { pattern: 'a.example/{id}', path: '/abc/', matches: true },
  { pattern: 'a.example/{id}', path: `/${'a'.repeat(129)}`, matches: false },
])('$path is of the form $pattern: $matches', ({ pattern, path, matches }) => {
  const [site] = readPasteSites(entry({ links: [pattern], raw: pattern }), 'sites.yaml')

  expect(site?.raw.match(new URL(`https://a.example${path}`)) !== undefined).toBe(matches)
})
