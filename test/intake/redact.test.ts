import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/intake/clean-text.ts'
import { redact } from '../../src/intake/redact.ts'
import { lookAlikes } from './look-alikes.ts'
import { createMaker, type MadeUpSecret, type Make } from './make-secret.ts'
import { pastedCredentials } from './pasted-credentials.ts'
import { pastedInPassing } from './pasted-in-passing.ts'
import { pastedSyntaxes } from './pasted-syntaxes.ts'
import { providerKeys } from './provider-keys.ts'

const madeUpSecrets = (make: Make): readonly MadeUpSecret[] => [
  ...providerKeys(make),
  ...pastedSyntaxes(make),
  ...pastedInPassing(make),
  ...pastedCredentials(make),
]

const make = createMaker(7)
const rows = madeUpSecrets(make)

describe('secrets', () => {
  test.each(rows)('%s is taken out', (_name, secret, text) => {
    const clean = cleanText(text)
    expect(clean.redactions).not.toEqual([])
    expect(clean.text.replaceAll('\n', '')).not.toContain(secret)
    for (const half of [secret.slice(0, secret.length / 2), secret.slice(secret.length / 2)]) {
      expect(clean.text).not.toContain(half)
    }
    expect(cleanText(clean.text)).toEqual({ text: clean.text, redactions: [] })
  })

  test('are taken out whichever characters they are made of', () => {
    const missed = Array.from({ length: 60 }, (_, seed) => madeUpSecrets(createMaker(seed + 100)))
      .flat()
      .filter(([, secret, text]) => cleanText(text).text.replaceAll('\n', '').includes(secret))
    expect(missed).toEqual([])
  })

  test('are taken out of the middle of a log', () => {
    for (const [name, secret, text] of rows) {
      const clean = cleanText(`12:00 [gateway] ready\n${text}\n12:01 [ws] closed`).text
      expect(clean.replaceAll('\n', ''), name).not.toContain(secret)
      expect(clean, name).toMatch(/^12:00 \[gateway\] ready\n[\s\S]*\n12:01 \[ws\] closed$/)
    }
  })
})

describe('look-alikes', () => {
  test.each(lookAlikes)('%s stays', (text) => {
    expect(cleanText(text).redactions).toEqual([])
  })

  test('stay side by side', () => {
    expect(redact(lookAlikes.join('\n')).redactions).toEqual([])
  })
})

describe('the mark in place of a secret', () => {
  test('names the kind and the line', () => {
    const token = `${make('digits', 10)}:AA${make('word', 33)}`
    expect(redact(`first\nbot ${token} fails`)).toEqual({
      text: 'first\nbot [redacted:telegram-bot-token] fails',
      redactions: [{ kind: 'telegram-bot-token', line: 2 }],
    })
  })

  test('leaves the line ends of a private key', () => {
    const body = Array.from({ length: 5 }, () => make('base64', 64))
    const key = [`-----BEGIN ${'PRIVATE'} KEY-----`, ...body, `-----END ${'PRIVATE'} KEY-----`]
    const clean = redact(`a\n${key.join('\n')}\nb`)
    expect(clean.redactions).toEqual([{ kind: 'private-key', line: 2 }])
    expect(clean.text.split('\n')).toHaveLength(9)
    for (const line of body) expect(clean.text).not.toContain(line)
  })

  test('is put where what follows only looks like the rest of a wrapped token', () => {
    const token = make('word', 30)
    const { text } = redact(`Authorization: Bearer ${token}\n${'0'.repeat(46)}token)`)
    expect(text).toBe(`Authorization: Bearer [redacted:authorization-header]\n${'0'.repeat(46)}token)`)
  })

  test('leaves the line ends of a token that a terminal wrapped', () => {
    const token = `ey${'J'}${make('word', 200)}`
    const wrapped = `Authorization: Bearer ${token}`.match(/.{1,60}/g) ?? []
    const clean = redact(['before', ...wrapped, 'after'].join('\n'))
    expect(clean.text.split('\n')).toEqual([
      'before',
      'Authorization: Bearer [redacted:jwt]',
      '',
      '',
      '',
      'after',
    ])
  })

  test('keeps the words around it', () => {
    const secret = make('word', 20)
    expect(redact(`{ "mode": "token", "token": "${secret}", "port": 18789 }`).text).toBe(
      '{ "mode": "token", "token": "[redacted:token]", "port": 18789 }',
    )
    expect(redact(`see (password=${secret}).`).text).toBe('see (password=[redacted:password]).')
  })
})
