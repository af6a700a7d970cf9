import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTar } from '../intake/archives/make-tar.ts'
import { makeZip } from '../intake/archives/make-zip.ts'
import { runScript } from './run-script.ts'
import { makeSmallPack } from './small-pack.ts'

let folder: string
let knowledge: string
const known = 'unauthorized: gateway token mismatch (use another)'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diagnose-'))
  knowledge = await makeSmallPack()
})
afterAll(() => Promise.all([folder, knowledge].map((path) => rm(path, { recursive: true }))))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const diagnose = (args: string, input?: string) =>
  runScript(`npm run -s diagnose -- ${args}`, {
    env: { KNOWLEDGE_DIR: knowledge },
    ...(input !== undefined && { input }),
  })

const tar = await makeTar([{ name: 'logs/gateway.log', content: known }])

describe('a paste', () => {
  test('from standard input is answered', async () => {
    const { code, out } = await diagnose('', known)
    expect(out).toContain('**The client sends another token than the gateway')
    expect(code).toBe(0)
  })

  test('from files is answered as one', async () => {
    const { code, out } = await diagnose(`${await file('a.log', 'hello')} ${await file('b.log', known)}`)
    expect(out).toContain('gateway.auth.token')
    expect(code).toBe(0)
  })

  test.each([
    ['a zip', makeZip([{ name: 'logs/gateway.log', content: known }])],
    ['a tar.gz', gzipSync(tar)],
    ['a rotated log', gzipSync(known)],
  ])('in %s is answered', async (_, bytes) => {
    const { code, out } = await diagnose(await file('bundle', bytes))
    expect(out).toContain('gateway.auth.token')
    expect(code).toBe(0)
  })

  test('that quotes a known error is still found when somebody asks', async () => {
    const { code, out } = await diagnose('', `feature request: say more than ${known}`)
    expect(out).toContain('gateway.auth.token')
    expect(code).toBe(0)
  })

  test('is read from where the command was typed', async () => {
    await file('here.log', known)
    const { code } = await runScript(`npm --prefix ${process.cwd()} run -s diagnose -- here.log`, {
      cwd: folder,
      env: { KNOWLEDGE_DIR: knowledge },
    })
    expect(code).toBe(0)
  })

  test('that is not known ends with 1 and says what was looked at', async () => {
    const { code, out } = await diagnose('', 'the sky is blue')
    expect(out).toContain('I do not know this problem')
    expect(code).toBe(1)
  })

  test('as JSON has the contract’s keys', async () => {
    const { code, out } = await diagnose('--json', `first line\n${known}`)
    expect(JSON.parse(out)).toEqual({
      id: expect.any(String),
      speaks: true,
      findings: expect.arrayContaining([
        {
          id: 'gateway-token-mismatch',
          confidence: 'certain',
          stage: 'auth',
          captures: {},
          evidence: [{ line: 2, text: known }],
        },
      ]),
      facts: {},
      redactions: 0,
      reply: [expect.stringContaining('gateway.auth.token')],
    })
    expect(code).toBe(0)
  })
})

test('--why tells the lines, what was left out and what came near', async () => {
  const { code, out } = await runScript('npm run -s diagnose -- --why', { input: `${known}\nBind: loopback` })
  expect(out).toMatch(/Line 1: `unauthorized: gateway token mismatch/)
  expect(out).toMatch(/\*\*Came near\*\*\n(?:- .*\n)*- `[\w-]+`, by Line \d: `[^;]*; not found: /)
  expect(code).toBe(0)
})

describe('--clean', () => {
  test('prints the text without its secrets and nothing else', async () => {
    const secret = `ghp_${'aB3'.repeat(12)}`
    const { code, out } = await diagnose('--clean', `\u001b[31mred\u001b[39m\nGITHUB_TOKEN=${secret}`)
    expect(out).toMatch(/^red\nGITHUB_TOKEN=\[redacted:[\w-]+\]\n$/)
    expect(code).toBe(0)
  })
})

test('--clean says beside the text what could not be read', async () => {
  const { out, err } = await diagnose(
    `--clean ${await file('shot.bin', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))}`,
  )
  expect(out).toBe('')
  expect(err).toContain('shot.bin')
})

test('--help explains and is no mistake', async () => {
  const { code, out } = await diagnose('--help')
  expect(out).toMatch(/^Usage:/)
  expect(code).toBe(0)
})

test('a reader that has seen enough is no fault', async () => {
  const { err } = await runScript(
    `npm run -s diagnose -- --clean ${await file('long.log', 'line\n'.repeat(300_000))} | head -1`,
  )
  expect(err).toBe('')
})

describe('--batch', () => {
  const line = (value: object) => `${JSON.stringify(value)}\n`

  test('gives a line for each line', async () => {
    const path = await file(
      'cases.jsonl',
      `${line({ id: 'a', text: known, facts: { runtime: 'docker' } })}\n${line({ id: 'b', title: known, text: 'help' })}${line({ id: 'c', text: 'nothing' })}`,
    )
    const { code, out } = await diagnose(`--batch ${path}`)
    const results = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l))
    expect(results).toMatchObject([
      { id: 'a', speaks: true, facts: { runtime: 'docker' }, redactions: 0 },
      {
        id: 'b',
        speaks: true,
        findings: expect.arrayContaining([expect.objectContaining({ evidence: [{ line: 0, text: known }] })]),
      },
      { id: 'c', speaks: false, findings: [] },
    ])
    expect(results.every((result) => !('reply' in result))).toBe(true)
    expect(code).toBe(0)
  })

  test('reads JSON with any line break in it, and a file that begins with a byte order mark', async () => {
    const path = await file(
      'odd.jsonl',
      `\uFEFF${line({ id: 'a', text: `x\u2028${known}` }).replace('\\u2028', '\u2028')}`,
    )
    expect(JSON.parse((await diagnose(`--batch ${path}`)).out)).toMatchObject({ id: 'a', speaks: true })
  })

  test('ends with 1 where nothing is known', async () => {
    expect((await diagnose(`--batch ${await file('none.jsonl', line({ id: 'a', text: 'x' }))}`)).code).toBe(1)
  })

  test.each([
    ['not JSON', '{oops\n', /bad\.jsonl:1: this line is not JSON/],
    ['without text', '\n{"id":"a"}\n', /bad\.jsonl:2: .*text/s],
  ])('a line that is %s is named', async (_, content, message) => {
    const { code, err } = await diagnose(`--batch ${await file('bad.jsonl', content)}`)
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })
})

describe('bad use', () => {
  test.each([
    ['an unknown option', '--jsn', /Unknown option '--jsn'[\s\S]*Usage:/],
    ['options that exclude each other', '--json --clean', /do not go together/],
    [
      'a file that is not there',
      '/no/such/file.log',
      /^\/no\/such\/file\.log cannot be read: there is no such file\n$/,
    ],
    ['a folder', '/tmp', /^\/tmp cannot be read: it is a folder\n$/],
  ])('%s ends with 2 and says what to do', async (_, args, message) => {
    const { code, out, err } = await diagnose(args)
    expect(err).toMatch(message)
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  test('a malformed variable is named and its value is not printed', async () => {
    const { code, err } = await runScript('npm run -s diagnose', {
      input: 'x',
      env: { LOG_LEVEL: 'loud-secret' },
    })
    expect(err).toMatch(/^LOG_LEVEL is not one of fatal, /)
    expect(err).not.toContain('loud-secret')
    expect(code).toBe(2)
  })
})
