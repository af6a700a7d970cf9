import fc from 'fast-check'
import type { Code, Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { splitMessages } from '../../src/reply/split-messages.ts'
import { texts } from '../../src/reply/texts.ts'
import { tidyFences } from '../../src/reply/tidy-fences.ts'

const word = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.string({ unit: fc.constantFrom(...'abcdefgh.:/-_ '), minLength: 1, maxLength: 12 }),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '👩‍👩‍👧',
      '🦞',
      'é',
      '日本',
      '𝒳',
      '`code x`',
      '``a`b``',
      '**b**',
      '[a](https://a.b/)',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('`', '``', '```', '````', '```sh', '~~~', '\\`') },
)
const line = fc.oneof(
  { weight: 8, arbitrary: fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')) },
  { weight: 2, arbitrary: fc.constantFrom('', '', '- ', '> ', '  ', '1. ', '# ') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '```',
      '```sh',
      '   ```json',
      '   ```',
      '> ```',
      '1. ```sh',
      '````',
      '      ```',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(word, fc.integer({ min: 50, max: 900 })).map(([w, n]) => `${w} `.repeat(n)),
  },
  { weight: 1, arbitrary: fc.tuple(word, fc.integer({ min: 50, max: 900 })).map(([w, n]) => w.repeat(n)) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 5_000 }).map((n) => `\`${'x '.repeat(n)}\``) },
)
const document = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.integer({ min: 1, max: 4 }))
  .map(([lines, times]) => Array.from({ length: times }, () => lines.join('\n')).join('\n'))

/** What people read: no white space, no backticks, no languages of fences, which may be said again. */
const letters = (markdown: string): string =>
  markdown.replace(/^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)```.*$/gm, '$1').replace(/[\s`>]/g, '')

const fencesOf = (node: Nodes): Code[] =>
  node.type === 'code' ? [node] : 'children' in node ? node.children.flatMap(fencesOf) : []

const fenceMarks = (markdown: string): number => markdown.match(/```/g)?.length ?? 0

describe('random documents', () => {
  test('no message is too long, empty, or cuts a fence or a character', () => {
    fc.assert(
      fc.property(document, (markdown) => {
        const messages = splitMessages(markdown)
        expect(messages.length).toBeLessThanOrEqual(3)
        for (const message of messages) {
          expect(message.length).toBeLessThanOrEqual(2_000)
          expect(message.trim()).not.toBe('')
          expect(fenceMarks(message) % 2).toBe(0)
          expect(message.isWellFormed()).toBe(true)
          expect(message).not.toMatch(/^\u200d|\u200d$/)
        }
      }),
      { numRuns: 5_000 },
    )
  })

  test('nothing is lost when there are enough messages', () => {
    fc.assert(
      fc.property(document, (markdown) => {
        const messages = splitMessages(markdown, { maxMessages: 1_000 })
        expect(messages.map(letters).join('')).toBe(letters(tidyFences(markdown)))
      }),
      { numRuns: 3_000 },
    )
  })

  test('tidied fences stay as they are, and only backticks and white space are touched', () => {
    fc.assert(
      fc.property(document, (markdown) => {
        const tidied = tidyFences(markdown)
        expect(tidyFences(tidied)).toBe(tidied)
        expect(tidied.replace(/[\s`>]/g, '')).toBe(markdown.replace(/[\s`>]/g, ''))
        expect(fenceMarks(tidied) % 2).toBe(0)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('where it splits', () => {
  test('a short text is one message, untouched', () => {
    expect(splitMessages('a\n\n```sh\nb\n```\nc')).toEqual(['a\n\n```sh\nb\n```\nc'])
    expect(splitMessages('')).toEqual([])
    expect(splitMessages(' \n\n')).toEqual([])
  })

  test('between paragraphs rather than lines', () => {
    const [first, second] = splitMessages(
      `${'a '.repeat(600)}\n\n${'b '.repeat(100)}\nc\n${'d '.repeat(400)}`,
    )
    expect(first?.endsWith('a')).toBe(true)
    expect(second?.startsWith('b')).toBe(true)
  })

  test('before a fence that fits the next message whole', () => {
    const fence = `\`\`\`sh\n${'echo a b c\n'.repeat(100)}\`\`\``
    expect(splitMessages(`${'a '.repeat(500)}\n${fence}`)[1]).toBe(fence)
  })

  test('a long fence is closed and opened again with its language', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `line ${i} of the log`)
    const messages = splitMessages(
      ['1. See:', '   ```log', ...lines.map((l) => `   ${l}`), '   ```'].join('\n'),
      {
        maxMessages: 9,
      },
    )
    const codes = messages.flatMap((message) => fencesOf(fromMarkdown(message)))
    expect(codes.map((code) => code.lang)).toEqual(messages.map(() => 'log'))
    expect(codes.flatMap((code) => code.value.split('\n'))).toEqual(lines)
  })

  test('inline code is not cut, and code too long for a message stays code', () => {
    const [first, second] = splitMessages(`${'a '.repeat(900)}\`${'# b '.repeat(60)}\` c`)
    expect(first?.includes('`')).toBe(false)
    expect(second).toMatch(/^`# b .*` c$/)
    for (const message of splitMessages(`\`${'# b '.repeat(1_200)}\``)) expect(message).toMatch(/^`[^`]*`/)
  })

  test('says so when the rest is left out', () => {
    const messages = splitMessages('word '.repeat(2_000))
    expect(messages).toHaveLength(3)
    expect(messages[2]?.endsWith(texts.cut)).toBe(true)
    expect(
      splitMessages('```\nlong line of a log\n```\n'.repeat(500)).at(-1)?.endsWith(`\`\`\`\n\n${texts.cut}`),
    ).toBe(true)
  })
})
