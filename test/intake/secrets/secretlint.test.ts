import { lintSource } from '@secretlint/core'
import { creator } from '@secretlint/secretlint-rule-preset-recommend'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../src/intake/clean-text.ts'
import { secretsOf } from './corpus.ts'

const config = {
  rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }],
}

/** What another program, with other rules, takes for a secret. */
async function lint(content: string): Promise<readonly string[]> {
  const source = { content, filePath: 'paste.txt', ext: '.txt', contentType: 'text' } as const
  const { messages } = await lintSource({ source, options: { config, maskSecrets: false } })
  return messages.map(({ ruleId, range }) => `${ruleId}: ${content.slice(...range)}`)
}

// It takes our mark in an address for the password that the mark stands for.
const withoutMarks = (text: string): string => text.replace(/\[redacted:[\w-]{1,40}\]/g, '')

describe('secretlint', () => {
  const texts = [1, 2, 3].flatMap(secretsOf).map(([, , text]) => text)

  test('finds nothing in what was cleaned', async () => {
    expect(await lint(withoutMarks(texts.map((text) => cleanText(text).text).join('\n\n')))).toEqual([])
  })

  test('finds nothing that is not taken out', async () => {
    const found = await Promise.all(
      texts.map(async (text) => ({ text, secrets: await lint(text), clean: cleanText(text) })),
    )
    const hits = found.filter(({ secrets }) => secrets.length > 0)
    expect(hits.length).toBeGreaterThan(20)
    expect(hits.filter(({ clean }) => clean.redactions.length === 0)).toEqual([])
  })
})
