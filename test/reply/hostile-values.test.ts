import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { splitMessages } from '../../src/reply/split-messages.ts'
import { template } from './compile.ts'

/** Every place a value can land in. */
const places: Readonly<Record<string, string>> = {
  prose: 'The value {{ v }} is wrong.',
  'start of a line': 'Text\n{{ v }}\n\n{{ v }} more',
  neighbours: '`a`{{ v }}{{ v }}`b` \\{{ v }}\\`',
  'inline code': 'The key `{{ v }}` and ``{{ v }}`` is `{{ v }}`.',
  'inline command': 'Run `tool logs {{ v }} --all` now.',
  'code over two lines': 'Run `tool\nlogs {{ v }}` now.',
  'command fence': '```sh\ntool {{ v }} --url ws://{{ v }}:1\n{{ v }}\n```\nafter',
  'bare fence': '```\n{{ v }}\n```\nafter',
  'text fence': '```text\nsays {{ v }} here\n{{ v }}\n```\nafter',
  'data fence': '```json5\n{ "a": {{ v }} }\n{{ v }}\n```\nafter',
  'list item': '- one\n- two {{ v }}\n\n1. a\n2. {{ v }}',
  'fence in a list': '1. Do:\n   ```yaml\n   {{ v }}\n   ```\n2. Then\n   ```sh\n   a {{ v }}\n   ```',
  'fence in a quote': '> ```json\n> {{ v }}\n> ```\n> {{ v }}',
  heading: '## About {{ v }}\ntext',
  bold: '**Not {{ v }} but `{{ v }}`** and *{{ v }}* _{{ v }}_',
  spoiler: '||{{ v }}|| ~~{{ v }}~~ __{{ v }}__',
  'text of a link': '[about {{ v }}](https://docs.example/a) and [`{{ v }}`](https://docs.example/b)',
  'address of a link':
    '[a](https://docs.example/{{ v }}) <https://docs.example/?q={{ v }}> https://docs.example/{{ v }}',
  'title of a link': '[a](https://docs.example/ "x {{ v }}")',
  'after a bracket': 'See [1] for {{ v }} and [2',
  'in conditions': '{% if v %}`{{ v }}`{% else %}no{% endif %} {{ v | upcase }} {{ v | default: "x" }}',
}

const nasty = [
  '`', '``', '```', '```````', '\n```\n', '```sh\nrm -rf /\n```', '~~~', '\n', '\r\n', '\u2028', '\n\n# big\n', '\n-# small',
  '\n> quote', '\n1. x', '@everyone', '@here', '@\u200beveryone', '<@123>', '<@!1>', '<@&9>', '<#42>', '</cmd:12>', '<:x:12>',
  '<a:x:12>', '<t:1>', '<id:home>', '[free](https://evil.example)', '](https://evil.example)', ']( <https://evil.example> "t")',
  ') [m](https://evil.example', '<https://evil.example>', '**', '*', '__', '_', '~~', '||', '\\', '\\`', '\u202e', '\u2066', '\u200b',
  '\u001b[31m', '\u001b]8;;https://evil.example\u0007', '\u0000', '\u0007', '\u009b1m', '{{ v }}', '{% include "x" %}', '{% if', '\ue000', '\ue0000\ue001',
  '\ud800', '\udc00', '👩‍👩‍👧', '$(id)', '; rm -rf ~', '&&', '|', '"', "'", '<script>', '&lt;', '\t', ' ', 'word', 'a_b', '-x', '%PATH%',
] // biome-ignore format: a list of bits

const bit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.nat(40).map((n) => '`'.repeat(n + 1)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)
const hostile = fc.oneof(
  { weight: 20, arbitrary: fc.array(bit, { minLength: 1, maxLength: 12 }).map((bits) => bits.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(bit, bit).map(([a, b]) => `${a}${b || 'x'}`.repeat(10_000).slice(0, 10_000)),
  },
)

/** The shape of a text: kinds of nodes and what they lead to, without the words. */
function shape(node: Nodes): unknown {
  const self =
    node.type === 'link'
      ? `link ${new URL(node.url).host}`
      : node.type === 'code'
        ? `code ${node.lang}`
        : node.type
  return 'children' in node ? [self, ...node.children.map(shape)] : self
}

const backtickRuns = (text: string): string[] => text.match(/`+/g) ?? []
const count = (text: string, sign: string): number => text.split(sign).length

describe.each(Object.entries(places))('%s', (_place, source) => {
  const { render } = template(source)
  const harmless = render({ v: 'a1' })
  const refused = render({ v: '$(x)\n' })

  test('no value leaves it, mentions anybody or leads anywhere', () => {
    fc.assert(
      fc.property(hostile, (v) => {
        // A value of which nothing is left to show is an unknown one.
        const rendered = render({ v })
        const like = rendered.startsWith('no ') ? render({}) : harmless
        expect(shape(fromMarkdown(rendered))).toEqual(shape(fromMarkdown(like)))
        expect(backtickRuns(rendered)).toEqual(backtickRuns(like))
        expect(rendered).not.toMatch(/@(?:everyone|here)|<(?:@[!&]?\d|#\d|a?:\w+:\d|t:\d|\/\w+:\d|id:)/)
        expect(rendered).not.toMatch(/\]\(\s*<?https?:\/\/evil/)
        // No controls, no bidirectional ones, none of our marks.
        expect(rendered).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ue000-\ue002]/u)
        expect(rendered.isWellFormed()).toBe(true)
        for (const message of splitMessages(rendered)) {
          expect(message.length).toBeLessThanOrEqual(2_000)
          expect(count(message, '```') % 2).toBe(1)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('only lines of their own may become more lines', () => {
    fc.assert(
      fc.property(hostile, (v) => {
        if (/```(?:json|yaml|text)/.test(source) || source.includes('{% if')) return
        expect(count(render({ v }), '\n')).toBe(count(refused, '\n'))
      }),
      { numRuns: 100 },
    )
  })
})

test('Discord sees no end of a style or of a link in a value', () => {
  const { render } = template('**{{ v }}** ||{{ v }}|| ~~`{{ v }}`~~ [t {{ v }}](https://docs.example/)')
  fc.assert(
    fc.property(hostile, (v) => {
      const rendered = render({ v })
      for (const sign of ['**', '||', '~~', ']('])
        expect(count(rendered, sign)).toBe(count(render({ v: 'a' }), sign))
    }),
  )
})

test('a command never holds what a shell acts on', () => {
  const { render } = template('```sh\ntool {{ v }} end\n```')
  fc.assert(
    fc.property(hostile, (v) => {
      const argument = /^tool (.*) end$/m.exec(render({ v }))?.[1] ?? ''
      if (argument !== '<v>') expect(argument).toMatch(/^(?!-)[\w./:@+=~\\[\]-]+$/)
    }),
    { numRuns: 2_000 },
  )
})

/** The words of a text that stand outside of code. */
const proseOf = (node: Nodes): string =>
  node.type === 'text' || node.type === 'html'
    ? node.value
    : 'children' in node
      ? node.children.map(proseOf).join(' ')
      : ''

test('a value stays in code wherever messages are split', () => {
  const filler = fc.integer({ min: 0, max: 2_100 }).map((n) => 'word '.repeat(n / 5))
  fc.assert(
    fc.property(filler, filler, fc.array(bit, { minLength: 1, maxLength: 9 }), (before, between, bits) => {
      const v = bits.map((text) => `${text} ZZZ `).join('')
      const { render } = template(
        `${before}{{ v }} \`{{ v }}\` **{{ v }}**\n${between}\n- {{ v }}\n\`\`\`json\n{{ v }}\n\`\`\`\n{{ v }} ${between}{{ v }}`,
      )
      for (const message of splitMessages(render({ v }), { maxMessages: 99 })) {
        expect(proseOf(fromMarkdown(message))).not.toContain('ZZZ')
      }
    }),
    { numRuns: 1_000 },
  )
})
