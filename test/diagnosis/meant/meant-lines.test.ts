import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTelling } from '../../../src/diagnosis/meant/is-telling.ts'
import { meantLines, meantText, unwrappedTexts } from '../../../src/diagnosis/meant/meant-lines.ts'

const error = `Error: no "token" in 'a.b'`

describe('a line was once', () => {
  test.each<[name: string, line: string, meant: readonly string[]]>([
    ['several, in JSON', String.raw`{"log":"one \"two\"\n  at x\tz"}`, ['one "two"', '  at x\tz']],
    ['in JSON in JSON', JSON.stringify({ m: JSON.stringify({ log: `${error}\nat x` }) }), [error, 'at x']],
    ['escaped without quotes', String.raw`one \"two\"\nthree`, ['one "two"', 'three']],
    ['written with code points', String.raw`\u0022a\u0022 it`, ['"a" it']],
    ['in YAML', `- 'no ''a'' here'`, [`- 'no 'a' here'`]],
    ['in HTML', `no &quot;a&quot; &lt;b&gt; &#39;c&#x27; &amp;d`, [`no "a" <b> 'c' &d`]],
    ['on two lines in HTML', 'one<br>two', ['one', 'two']],
    ['without a link', '[gateway.bind](http://gateway.bind): no', ['gateway.bind: no']],
    ['without a link of Slack', 'at <http://a.b|a.b>', ['at a.b']],
    ['without angle brackets', 'at <https://a.example/b>', ['at https://a.example/b']],
    ['no address', 'set http://gateway.auth.token now', ['set gateway.auth.token now']],
    ['without backslashes of Markdown', String.raw`OPENCLAW\_TOKEN \*`, ['OPENCLAW_TOKEN *']],
    ['not bold', '**Error**: __no__ `a`', ['Error: __no__ a']],
    ['not bold in Slack', '*Error:* no', ['Error: no']],
    ['not hidden', '||Error||', ['Error']],
    ['not in a table', '| Error | no |', [' Error | no ']],
    ['typed with plain quotes', 'no “a” in ‘b’', [`no "a" in 'b'`]],
    ['typed with two dashes', 'run a —url x', ['run a --url x']],
    ['typed without full-width signs', '错误：一，二', ['错误: 一, 二']],
  ])('%s', (_, line, meant) => {
    expect(isTelling(line)).toBe(true)
    expect(meantLines(line)).toEqual(expect.arrayContaining([...meant]))
  })

  test.each([
    'Gateway not reachable at ws://127.0.0.1:18789 (ECONNREFUSED).',
    '[gateway] ready',
    '    at Object.onClose (file:///app/dist/call-DETrZKco.js:265:10)',
    'a_b __c__ d-e f*g 2 * 3 * 4',
    '  "bind": "lan",',
  ])('as it is: %s', (line) => {
    expect(meantLines(line)).toEqual([])
  })

  test.each([
    ['in the path of a drive', String.raw`C:\Users\nodejs\.openclaw`],
    ['that stand between versions', '^13 || >=14 || ^15'],
    ['that stand between words', 'packages/** and ** or a'],
  ])('signs stay %s', (_, line) => {
    expect(meantLines(line)).toEqual([])
  })

  test('the furthest from how it is written comes first', () => {
    expect(meantLines(String.raw`“a\nb”`)[0]).toBe('"a')
  })
})

test('what was escaped keeps its quotes and signs of Markdown', () => {
  expect(unwrappedTexts(String.raw`{"log":"“a” **b**\nc"}`)).toEqual(['“a” **b**\nc'])
})

test('the furthest reading of a text is one line', () => {
  expect(meantText(String.raw`**no “a”**\nb`)).toBe('no "a" b')
})

const anyLine = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\n',
        '\\"',
        '\\\\',
        '\\',
        '"',
        '&quot;',
        '&#',
        '[a](http://b)',
        '<',
        '**',
        '||',
        '`',
        '“',
        '：',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join('').replaceAll(/[\r\n]/g, ''))

describe('any line', () => {
  test('has no reading that is itself, empty or of several lines', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        for (const meant of meantLines(line)) {
          expect(meant).not.toBe(line)
          expect(meant).not.toContain('\n')
        }
      }),
    )
  })

  test('that can be read in another way shows it', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        fc.pre(meantLines(line).length > 0)
        expect(isTelling(line)).toBe(true)
      }),
    )
  })

  test('comes back from JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => {
        fc.pre(!/[A-Za-z]:\\|[*~|`&<\\]|:\/\/|''/.test(text) && text.trim() !== '')
        const line = JSON.stringify({ log: `${text}\n` })
        expect(meantLines(line)).toContain(text)
      }),
    )
  })
})
