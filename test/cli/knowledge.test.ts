import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runScript } from './run-script.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'))
  await cp('knowledge', folder, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

const check = (args: string) => runScript(`npm run -s knowledge -- ${args}`)

test('the project’s own knowledge is right', async () => {
  const { code, out, err } = await check('check')
  expect(out).toBe('')
  expect(err).toMatch(/signatures are right/)
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

  const elsewhere = await check(`check ${join(folder, 'openclaw/config')}`)
  expect(elsewhere.out).toBe('')
  expect(elsewhere.code).toBe(0)
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
  ['check /no/such/folder', /cannot be read \(ENOENT\)/],
  ['check src', /holds no pack/],
  ['schema package.json', /does not say its version|no key/],
])('%j is bad use', async (args, message) => {
  const { code, err } = await check(args)
  expect(err).toMatch(message)
  expect(code).toBe(2)
})
