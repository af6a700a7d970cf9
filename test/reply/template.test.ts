import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../../src/reply/template.ts'
import { template } from './compile.ts'

describe('rendering', () => {
  const command = '```sh\nlogs {{ service | default: "gateway" }} -p {{ port | default: 18789 }}\n```'
  const branches = '{% if version >= "2026.9" %}new{% elsif version %}old{% else %}unknown{% endif %}'
  const cases = '{% case runtime %}{% when "docker", "podman" %}C{% when "npm" %}N{% else %}E{% endcase %}'
  const list = '1. a\n{% if x %}\n2. b {{ x }}\n{% else %}\n2. c\n{% endif %}\n3. d'
  test.each([
    ['a sentence gets backticks', 'No {{ target }} here', { target: 'ws://a:1' }, 'No `ws://a:1` here'],
    ['inline code does not', 'No `{{ target }}` here', { target: 'a b' }, 'No `a b` here'],
    ['an unknown value is named', 'No {{ target }} here', {}, 'No `<target>` here'],
    ['an empty value is unknown', 'No {{ target | default: "one" }} here', { target: ' ' }, 'No one here'],
    ['a default in a command', command, {}, '```sh\nlogs gateway -p 18789\n```'],
    ['values in a command', command, { service: 'gw', port: '1' }, '```sh\nlogs gw -p 1\n```'],
    [
      'no unsafe value in a command',
      command,
      { service: 'a;b', port: '$(x)' },
      '```sh\nlogs <service> -p <port>\n```',
    ],
    ['an inline command is one too', 'Run `logs {{ s }}`.', { s: 'a; rm' }, 'Run `logs <s>`.'],
    ['an address is encoded', '<https://a.b/{{ p }}>', { p: '../x y' }, '<https://a.b/..%2Fx%20y>'],
    ['no stranger names a host', 'https://{{ host }}/', { host: 'evil.example' }, 'https://host/'],
    ['a stranger names a port', 'http://127.0.0.1:{{ port }}/', { port: '8080' }, 'http://127.0.0.1:8080/'],
    ['versions are compared as versions', branches, { version: '2026.10' }, 'new'],
    ['an older version', branches, { version: '2026.8' }, 'old'],
    ['no version', branches, {}, 'unknown'],
    ['values in any case', cases, { runtime: 'Podman' }, 'C'],
    ['case without a value', cases, {}, 'E'],
    ['contains', '{% if a contains "b" and c %}y{% endif %}', { a: 'aBc', c: '1' }, 'y'],
    ['unless', '{% unless a == "x" %}y{% endunless %}', { a: 'x' }, ''],
    ['tags leave no empty lines', list, { x: '1' }, '1. a\n2. b `1`\n3. d'],
    ['filters', '`{{ a | strip | upcase | remove: "B" }}`', { a: ' abc ' }, '`AC`'],
    ['so do a value and code', '{{ a }}`x`{{ a }}', { a: 'v' }, '`v`\u200b`x`\u200b`v`'],
    ['code over two lines is one line', 'Run `a\n  {{ b }}`', { b: 'c' }, 'Run `a c`'],
    [
      'no stranger adds to a config line',
      '```json\n{ "a": {{ v }} }\n```',
      { v: '1, "b": 2' },
      '```json\n{ "a": <v> }\n```',
    ],
    [
      'a text fence is for reading',
      '```text\nsays {{ v }}\n```',
      { v: 'a, "b"' },
      '```text\nsays a, "b"\n```',
    ],
    ['neighbours stay apart', '{{ a }}{{ a }}', { a: 'x' }, '`x`\u200b`x`'],
  ] satisfies [string, string, Record<string, string>, string][])('%s', (_name, source, values, expected) => {
    expect(template(source).render(values)).toBe(expected)
  })

  test('a corrected snippet fills its fence exactly and stays in its list item', () => {
    const corrected = '{\n  "token": "<token>", // a@b.c\n}'
    const rendered = template('1. Write:\n   ```json5\n   {{ corrected }}\n   ```').render({ corrected })
    expect(rendered).toBe('1. Write:\n   ```json5\n   {\n     "token": "<token>", // a@b.c\n   }\n   ```')
  })

  test('tells its variables and where they stand', () => {
    const { variables, lines } = template(
      '{{ a }}\n{% if b == c %}\n{{ a }}{{ d | default: e }}\n{% endif %}',
    )
    expect(variables).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect({ ...lines }).toEqual({ a: 1, b: 2, c: 2, d: 3, e: 3 })
  })

  test('names of prototypes are only names', () => {
    const { variables, render } = template('{{ constructor }} {{ __proto__ }} {% if toString %}x{% endif %}')
    expect(variables).toEqual(['constructor', '__proto__', 'toString'])
    expect(render({})).toBe('`<constructor>` `<__proto__>`')
    expect(render(JSON.parse('{"__proto__":"p","constructor":"c","toString":"t"}'))).toBe('`c` `p` x')
  })

  test('Liquid in a value is text', () => {
    expect(template('{{ a }}').render({ a: '{{ b }}{% include "x" %}', b: 'no' })).toBe(
      '`{{ b }}{% include "x" %}`',
    )
  })
})

describe('errors', () => {
  test('no end of text', () => {
    expect(compileTemplate('x'.repeat(20_001))).toMatchObject({ kind: 'error', line: 1 })
  })

  test.each([
    ['{% include "x" %}', 1, 'tag "include"'],
    ['a\n{% for a in b %}{% endfor %}', 2, 'no loops'],
    ['\n\n{% layout "x" %}', 3, 'tag "layout"'],
    ['{% render "x" %}', 1, 'tag "render"'],
    ['{% assign a = 1 %}', 1, 'tag "assign"'],
    ['{% liquid\necho a %}', 1, 'tag "liquid"'],
    ['{% raw %}{{{% endraw %}', 1, 'tag "raw"'],
    ['{% constructor %}', 1, 'tag "constructor"'],
    ['a\n\n{% endif %}', 3, 'no if'],
    ['a\n{{ a | shout }}', 2, 'Use default'],
    ['{{ a | constructor }}', 1, 'filter "constructor"'],
    ['{{ a | raw }}', 1, 'filter "raw"'],
    ['a\nb\n{% if a %}\nc', 3, 'not closed'],
    ['a\n{{ b', 2, 'not closed'],
    ['{{ a.b }}', 1, 'plain names'],
    ['{{ a[0] }}', 1, 'plain names'],
    ['{{ (1..100000) }}', 1, 'Lists of numbers'],
    ['a\n{{ service name }}', 2, 'one thing'],
    ['{% if a is "b" %}{% endif %}', 1, 'one thing'],
    ['{% if a = "b" %}{% endif %}', 1, 'cannot be read'],
    ['a\n```sh\nb', 2, 'never closed'],
    ['a\n~~~\nb\n~~~', 2, 'a line of its own'],
    ['a\n```` \nb\n````', 2, 'exactly three'],
    ['```sh\na ``` b\n```', 2, 'a line of its own'],
    ['```{{ a }}\nb\n```', 1, 'a line of its own'],
    ['1. a\n   ```sh\nb\n   ```', 3, 'Indent'],
    ['a `b`\n\nc ` d\n\n`e`', 3, 'no partner'],
    ['a\n\ue000', 2, 'invisible'],
  ])('%j', (source, line, words) => {
    expect(compileTemplate(source)).toMatchObject({
      kind: 'error',
      line,
      message: expect.stringContaining(words),
    })
  })
})
