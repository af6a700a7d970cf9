import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runScript } from './run-script.ts'
import { makeSmallPack } from './small-pack.ts'

let folder: string
beforeAll(async () => {
  folder = await makeSmallPack()
})
afterAll(() => rm(folder, { recursive: true }))

const check = (args: string) => runScript(`npm run -s knowledge -- ${args}`)

test('the project’s own knowledge is right', async () => {
  const { code, out, err } = await check('check')
  expect(out).toBe('')
  expect(err).toMatch(/signatures are right/)
  expect(code).toBe(0)
})

test('literals tells how common words are', async () => {
  const { code, out, err } = await check('literals knowledge/openclaw/auth/gateway-token-mismatch')
  expect(out).toMatch(
    /^knowledge\/openclaw\/auth\/gateway-token-mismatch\/signature\.md:\d+: "unauthorized: gateway token mismatch \(" 0$/m,
  )
  expect(out).not.toContain('device-token-mismatch')
  expect(err).toMatch(/on how many of the \d{4} lines of ordinary output/)
  expect(code).toBe(0)
})

test('a moderator’s typo is told with file, line, what and how to mend it; elsewhere nothing changes', async () => {
  const path = join(folder, 'openclaw/auth/gateway-token-mismatch/signature.md')
  await writeFile(path, (await readFile(path, 'utf8')).replace('stage: auth', 'stge: auth'))
  const { code, out } = await check(`check ${folder}`)
  expect(out).toContain(
    'openclaw/auth/gateway-token-mismatch/signature.md:3: "stge" is not known here, did you mean "stage"?\n',
  )
  expect(code).toBe(1)

  const own = await check(`check ${join(folder, 'openclaw/auth/gateway-token-mismatch')}`)
  expect(own.out).toContain('did you mean "stage"?')
  expect(own.code).toBe(1)

  const elsewhere = await check(`check ${join(folder, 'openclaw/network')}`)
  expect(elsewhere.out).toBe('')
  expect(elsewhere.code).toBe(0)
})

test('a pack.yaml that is wrong is told wherever one looks', async () => {
  const path = join(folder, 'openclaw/pack.yaml')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('product:', 'produkt:'))
  const { code, out, err } = await check(`check ${join(folder, 'openclaw/network')}`)
  await writeFile(path, text)
  expect(out).toContain('openclaw/pack.yaml:1: "produkt" is not known here, did you mean "product"?')
  expect(err).toMatch(/problems?\.\n$/)
  expect(code).toBe(1)
})

test('a new signature that takes the hits of another is told when only its folder is checked', async () => {
  const source = join(folder, 'openclaw/auth/gateway-token-missing')
  const thief = join(folder, 'openclaw/config/thief')
  await cp(source, thief, { recursive: true })
  const text = await readFile(join(thief, 'signature.md'), 'utf8')
  await writeFile(join(thief, 'signature.md'), text.replace('stage: auth', 'stage: install'))
  const { code, out } = await check(`check ${thief}`)
  await rm(thief, { recursive: true })
  expect(out).toMatch(/config\/thief\/signature\.md:1: with this file, .*thief is found first/)
  expect(code).toBe(1)
})

test('one problem and one signature are counted as such', async () => {
  const path = join(folder, 'openclaw/auth/device-token-mismatch')
  expect((await check(`check ${path}`)).err).toBe('1 signature is right.\n')
  await writeFile(join(path, 'notes.txt'), 'a stray')
  const { out, err } = await check(`check ${path}`)
  await rm(join(path, 'notes.txt'))
  expect(out).toContain('notes.txt:1: this file is neither the signature nor a sample')
  expect(err).toBe('1 problem.\n')
})

test('a JSON Schema becomes a list of keys', async () => {
  const path = join(folder, 'schema.json')
  await writeFile(path, JSON.stringify({ type: 'object', properties: { port: { type: 'integer' } } }))
  const { code, out } = await check(`schema ${path} 1.2.3`)
  expect(out).toMatch(/version 1\.2\.3[\s\S]*port +integer/)
  expect(code).toBe(0)
})

test.each([
  ['', /name a command[\s\S]*Usage/],
  ['chek', /"chek" is not known/],
  ['check a b c', /too many/],
  ['check /no/such/folder', /\/no\/such\/folder cannot be read/],
  ['check src', /holds no pack/],
  ['schema package.json', /does not say its version|no key/],
])('%j is bad use', async (args, message) => {
  const { code, err } = await check(args)
  expect(err).toMatch(message)
  expect(code).toBe(2)
})
