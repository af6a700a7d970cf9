import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanReport } from '../../src/intake/clean-report.ts'
import { cleanText } from '../../src/intake/clean-text.ts'
import { intakePolicy } from '../../src/intake/policy.ts'
import { lookAlikes } from './look-alikes.ts'
import { createMaker } from './make-secret.ts'

const make = createMaker(11)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const numbered = (count: number): string =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n')

describe('parts', () => {
  test('follow each other, and each knows its first line', async () => {
    const report = await cleanReport({
      title: '  gateway\n closed ',
      text: 'one\ntwo',
      attachments: [
        { name: 'a.log', bytes: bytesOf('three\nfour\n') },
        { name: 'b.log', bytes: bytesOf('six') },
      ],
    })
    expect(report).toEqual({
      title: 'gateway closed',
      text: 'one\ntwo\nthree\nfour\n\nsix',
      parts: [
        { name: 'message', firstLine: 1 },
        { name: 'a.log', firstLine: 3 },
        { name: 'b.log', firstLine: 6 },
      ],
      redactions: [],
      notes: [],
    })
  })

  test('start with the file when there is no message', async () => {
    const report = await cleanReport({ text: '', attachments: [{ name: 'a.log', bytes: bytesOf('x') }] })
    expect(report).toMatchObject({ text: 'x', parts: [{ name: 'a.log', firstLine: 1 }] })
  })

  test('of an empty report are one empty message', async () => {
    expect(await cleanReport({ text: '' })).toMatchObject({
      text: '',
      parts: [{ name: 'message', firstLine: 1 }],
    })
  })
})

describe('secrets', () => {
  test('are placed in the lines of the whole text, and 0 for the title', async () => {
    const token = `${make('digits', 10)}:AA${make('word', 33)}`
    const report = await cleanReport({
      title: `401 for ${token}`,
      text: 'a\nb',
      attachments: [{ name: 'a.log', bytes: bytesOf(`c\nd ${token}`) }],
    })
    expect(report.redactions).toEqual([
      { kind: 'telegram-bot-token', line: 0 },
      { kind: 'telegram-bot-token', line: 4 },
    ])
    expect(JSON.stringify(report)).not.toContain(token)
  })

  test('are found in the names of files', async () => {
    const token = `gh${'p_'}${make('word', 36)}`
    const report = await cleanReport({
      text: 'a',
      attachments: [{ name: `${token}.png`, bytes: bytesOf('\u0089PNG\0\0') }],
    })
    expect(JSON.stringify(report)).not.toContain(token)
    expect(report.redactions).toEqual([{ kind: 'github-token', line: 0 }])
  })

  test('that span lines survive the edge of a piece', async () => {
    const body = Array.from({ length: 50 }, () => make('base64', 64))
    const key = [`-----BEGIN ${'PRIVATE'} KEY-----`, ...body, `-----END ${'PRIVATE'} KEY-----`]
    const token = make('hex', 48)
    const wrapped = [
      `Open the dashboard: http://127.0.0.1:18789/#token=${token.slice(0, 10)}`,
      token.slice(10),
    ]
    for (let shift = 0; shift < 60; shift++) {
      const filler = 'x'.repeat(99)
      const before = Array.from({ length: Math.floor(intakePolicy.chunkChars / 100) - shift }, () => filler)
      for (const secret of [key, wrapped]) {
        const lines = [...before, ...secret, 'after', ...before, 'end']
        const report = await cleanReport({ text: lines.join('\n') })
        const clean = report.text.split('\n')
        expect(clean).toHaveLength(lines.length)
        expect(clean.indexOf('after')).toBe(lines.indexOf('after'))
        expect(report.redactions).toHaveLength(1)
        for (const line of secret.slice(1, -1)) expect(report.text).not.toContain(line)
        expect(report.text).not.toContain(token.slice(10))
      }
    }
  })

  test('that are named some lines above survive the edge of a piece', async () => {
    const secret = make('letters', 20)
    const entry = ['- name: GATEWAY_TOKEN', `  value: ${secret}`, '$ bot config get a.token']
    entry.push('', '🦞 OpenClaw 2026.9.6 (abc)', '', secret)
    const filler = 'x'.repeat(99)
    for (let shift = 0; shift < 8; shift++) {
      const before = Array.from({ length: Math.floor(intakePolicy.chunkChars / 100) - shift }, () => filler)
      const lines = [...before, ...entry, 'after', ...before, 'end']
      const report = await cleanReport({ text: lines.join('\n') })
      expect(report.text).not.toContain(secret)
      expect(report.redactions.map(({ line }) => line)).toEqual([before.length + 2, before.length + 7])
      expect(report.text.split('\n')).toHaveLength(lines.length)
    }
  })
})

describe('limits', () => {
  test('keep the beginning and the end of a long file, in whole lines', async () => {
    const text = numbered(800_000)
    const report = await cleanReport({ text: 'm', attachments: [{ name: 'big.log', bytes: bytesOf(text) }] })
    const lines = report.text.split('\n')
    const mark = lines.findIndex((line) => line.startsWith('[... '))
    expect(lines[1]).toBe('line 1')
    expect(lines.at(-1)).toBe('line 800000')
    expect(lines[mark - 1]).toBe(`line ${mark - 1}`)
    expect(lines[mark + 1]).toMatch(/^line \d+$/)
    expect(report.notes).toEqual([
      {
        kind: 'cut',
        name: 'big.log',
        keptBytes: intakePolicy.headBytes + intakePolicy.tailBytes,
        totalBytes: text.length,
      },
    ])
  })

  test('note what was cut before', async () => {
    const bytes = bytesOf('one\ntwo\nthr')
    const report = await cleanReport({ text: '', attachments: [{ name: 'a.log', bytes, fullSize: 1000 }] })
    expect(report.text).toBe('one\ntwo\n[... 989 bytes cut ...]')
    expect(report.notes).toEqual([{ kind: 'cut', name: 'a.log', keptBytes: 11, totalBytes: 1000 }])
  })

  test('cut a line that is longer than any to be read', async () => {
    const report = await cleanReport({ text: `a\n${'word '.repeat(10_000)}\nb` })
    const lines = report.text.split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]?.length).toBeLessThanOrEqual(intakePolicy.maxLineChars)
    expect(report.notes).toEqual([{ kind: 'lines-cut', name: 'message', lines: 1 }])
  })

  test('leave no half of a secret where a line is cut', async () => {
    const token = `${make('digits', 10)}:AA${make('word', 33)}`
    for (let shift = 0; shift < 70; shift++) {
      const { text } = cleanText(
        `${'x '.repeat(intakePolicy.maxLineChars / 2 - shift)}${token} ${'y '.repeat(200)}`,
      )
      expect(text).not.toContain(token.slice(0, 14))
    }
  })

  test('take so many files and no more', async () => {
    const attachments = Array.from({ length: 13 }, (_, index) => ({
      name: `${index}.log`,
      bytes: bytesOf('x'),
    }))
    const report = await cleanReport({ text: 'm', attachments })
    expect(report.parts).toHaveLength(1 + intakePolicy.maxAttachments)
    expect(report.notes).toEqual([{ kind: 'too-many-files', left: 3 }])
  })
})

describe('files that are not text', () => {
  test.each([
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['an xz', Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0)],
    ['zeros', new Uint8Array(5000)],
    ['noise', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 * index) % 251)],
  ])('%s is noted', async (_name, bytes) => {
    const report = await cleanReport({ text: 'm', attachments: [{ name: 'a.log', bytes }] })
    expect(report).toMatchObject({ text: 'm', notes: [{ kind: 'not-text', name: 'a.log' }] })
  })
})

test('what was read in a picture is cleaned and redacted as any text, and marked', async () => {
  const secret = make('word', 40)
  const report = await cleanReport({
    text: 'see',
    attachments: [{ name: 'shot.png', pictureText: `\u200bACME_API_TOKEN=${secret}` }],
  })
  expect(report.parts[1]).toEqual({ name: 'shot.png', firstLine: 2, isPicture: true })
  expect(report.text).toMatch(/^see\nACME_API_TOKEN=\[redacted:/)
  expect(report.redactions).toMatchObject([{ line: 2 }])
})

test.each(['not-fetched', 'picture'] as const)('a file that is missing (%s) is noted', async (missing) => {
  const report = await cleanReport({ text: 'hello', attachments: [{ name: 'a.log', missing }] })
  expect(report).toMatchObject({ text: 'hello', notes: [{ kind: missing, name: 'a.log' }] })
})

test('no bytes cause a fault', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 3000 }),
      fc.string({ unit: 'binary' }),
      async (bytes, text) => {
        const report = await cleanReport({ text, attachments: [{ name: text, bytes }] })
        expect(report.text.isWellFormed()).toBe(true)
      },
    ),
  )
})

test('a long text is cleaned as a short one, with room for other work in between', async () => {
  const text = `${lookAlikes.join('\n')}\n`.repeat(60)
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  const started = performance.now()
  const report = await cleanReport({ text })
  const elapsedMs = performance.now() - started
  clearInterval(timer)
  expect(report.text).toBe(cleanText(text).text)
  expect(report.redactions).toEqual([])
  expect(turns).toBeGreaterThan(3)
  expect(elapsedMs / (text.length / 100_000)).toBeLessThan(200)
})

test('a secret at the end of what is kept of a title or a name is taken out', async () => {
  const secret = createMaker(21)('word', 30)
  const { maxTitleChars, maxNameChars } = intakePolicy
  const upTo = (chars: number) => `${'x'.repeat(chars - 50)} https://user:${secret}@host.example/path`
  const attachments = [{ name: upTo(maxNameChars), bytes: Buffer.from('ready') }]

  const { title, parts } = await cleanReport({ title: upTo(maxTitleChars), text: '', attachments })

  expect(title).toMatch(/https:\/\/user:\[redacted/)
  expect(parts.map(({ name }) => name)).toEqual([expect.stringMatching(/https:\/\/user:\[redacted/)])
})

test('very many secrets are all taken out, and the first ones told', async () => {
  const make = createMaker(22)
  const secret = make('word', 12)
  const bytes = Buffer.from(`password=${secret}\n`.repeat(150_000))

  const { text, redactions } = await cleanReport({ text: '', attachments: [{ name: 'a.log', bytes }] })

  expect(text).not.toContain(secret)
  expect(redactions).toHaveLength(intakePolicy.maxRedactions)
})
