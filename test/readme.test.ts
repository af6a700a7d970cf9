import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runScript } from './cli/run-script.ts'

const execute = promisify(execFile)
const documents = ['README.md', 'docs/knowledge.md']
const knownError = 'unauthorized: gateway token mismatch (use another)'

let checkout: string

/** A checkout as somebody has it who has just cloned the project: nothing installed. */
beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'checkout-'))
  const { stdout } = await execute('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'])
  // A file that was deleted and not yet committed is still listed.
  for (const file of stdout.split('\0').filter(existsSync)) await cp(file, join(checkout, file))
  await writeFile(join(checkout, 'error.log'), knownError)
})
afterAll(() => rm(checkout, { recursive: true, force: true }))

/** Commands in the order in which they stand in the documents. */
async function commandsIn(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8')
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'))
}

test('every command of the documents works in a fresh checkout', { timeout: 240_000 }, async () => {
  const commands = new Set((await Promise.all(documents.map(commandsIn))).flat())
  const run = (command: string, input = '') =>
    runScript(command, {
      cwd: checkout,
      input,
      env: { npm_config_prefer_offline: 'true', PATH: pathWithoutOwnNode() },
    })

  const expectations: Readonly<Record<string, () => Promise<void>>> = {
    async 'npm ci && npm start'() {
      const { code, out } = await run('npm ci && npm start', `${knownError}\n`)
      expect(out).toContain('gateway.auth.token')
      expect(code).toBe(0)
    },
    // Running the tests inside of themselves would not end; the gate runs this very command.
    async 'npm ci && npm test'() {
      const gate = await readFile('.ci/run', 'utf8')
      expect(gate).toMatch(/^npm ci\nnpm test$/m)
    },
    async 'npm run -s diagnose -- error.log'() {
      expect(await run('npm run -s diagnose -- error.log')).toMatchObject({
        code: 0,
        out: expect.stringContaining('gateway.auth.token'),
      })
    },
    async 'npm run -s diagnose -- --why error.log'() {
      expect(await run('npm run -s diagnose -- --why error.log')).toMatchObject({
        code: 0,
        out: expect.stringContaining('Line 1:'),
      })
    },
    async 'npm run -s diagnose -- --clean error.log'() {
      expect(await run('npm run -s diagnose -- --clean error.log')).toMatchObject({
        code: 0,
        out: `${knownError}\n`,
      })
    },
    async 'npm run -s knowledge -- check'() {
      expect(await run('npm run -s knowledge -- check')).toMatchObject({ code: 0, out: '' })
    },
    async 'npm run -s knowledge -- literals knowledge/openclaw/auth'() {
      expect(await run('npm run -s knowledge -- literals knowledge/openclaw/auth')).toMatchObject({
        code: 0,
        out: expect.stringContaining('"unauthorized: gateway token missing'),
      })
    },
    async 'npm run -s knowledge -- check knowledge/openclaw/docker'() {
      expect(await run('npm run -s knowledge -- check knowledge/openclaw/docker')).toMatchObject({
        code: 0,
        out: '',
      })
    },
  }
  expect([...commands].toSorted()).toEqual(Object.keys(expectations).toSorted())
  for (const expectation of Object.values(expectations)) await expectation()
})

/** The PATH of the machine itself, whose own Node may be an old one. */
const pathWithoutOwnNode = (): string =>
  (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':')

test.each(documents)('%s links to what exists', async (file) => {
  const text = await readFile(file, 'utf8')
  for (const [, link = ''] of text.matchAll(/\]\(((?!https?:)[^)]+)\)/g))
    await expect(readFile(link, 'utf8')).resolves.not.toBe('')
})
