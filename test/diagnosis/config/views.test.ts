import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unframe } from '../../../src/diagnosis/config/unframe.ts'
import { brief, inspect } from './harbour.ts'

const config = ['{', '  "server": { "port": 1 },', '  "limits": { "rate": 0.5 }', '}']
const framed = (frame: (line: string, index: number) => string) => config.map(frame)

describe('taken from before each line', () => {
  test.each<[name: string, frame: (line: string, index: number) => string]>([
    ['names of docker compose', (line) => `openclaw-gateway-1  | ${line}`],
    ['names and times of docker compose', (line) => `gw-1  | 2026-11-22T10:00:00.123456789Z ${line}`],
    ['pods', (line) => `[pod/gw-0/gateway] ${line}`],
    ['heads of journalctl', (line) => `Nov 22 10:00:00 host gw[123]: ${line}`],
    ['times and streams', (line) => `2026-11-22T10:00:00.123456789Z stderr F ${line}`],
    ['levels', (line) => `[2026-11-22 10:00:00] [ERROR] ${line}`],
    ['names of a chat', (line) => `[10:32] ada: ${line}`],
    ['numbers', (line, index) => `  ${index + 1} | ${line}`],
    ['numbers of cat', (line, index) => `     ${index + 1}\t${line}`],
    ['numbers of grep', (line, index) => `./a.json:${index + 1}:${line}`],
    ['signs of a diff', (line) => `+${line}`],
    ['bullets', (line) => `- ${line}`],
    ['sides of a box', (line) => `│ ${line.padEnd(30)} │`],
    ['sides of a table', (line) => `| ${line.padEnd(30)} |`],
  ])('%s', (_, frame) => {
    expect(unframe(framed(frame))).toEqual(config)
  })

  test.each<[name: string, lines: readonly string[]]>([
    ['of one line only', ['12: {', 'text', '13: }']],
    ['of numbers in a list', ['  0.5,', '  12.25,', '  3']],
    ['of plain text', config],
  ])('nothing %s', (_, lines) => {
    expect(unframe(lines)).toEqual(lines)
  })

  test('nothing else: the count of lines stays', () => {
    const line = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1: a', 'x | b', '', '> c', '│ d │'))
    fc.assert(fc.property(fc.array(line), (lines) => unframe(lines).length === lines.length))
  })
})

describe('a configuration is found', () => {
  const wrong = [
    'my config:',
    '{',
    '  "quay": { "prot": 1, "bind": "lan", "auth": { "mode": "token" } },',
    '}',
  ]
  const findings = (lines: readonly string[]) => brief(inspect(lines.join('\n')))
  const plain = findings(wrong)

  test('as it is', () => {
    expect(plain).toContain('config.unknown-key 3 quay.prot')
  })

  test.each<[name: string, lines: readonly string[]]>([
    ['behind numbers', wrong.map((line, index) => `${index + 1}: ${line}`)],
    ['in a box', wrong.map((line) => `│ ${line.padEnd(80)} │`)],
    ['in HTML', wrong.map((line) => line.replaceAll('"', '&quot;'))],
    ['each line in JSON', wrong.map((line) => JSON.stringify({ log: `${line}\n` }))],
  ])('%s, on the line of the report', (_, lines) => {
    expect(findings(lines)).toEqual(plain)
  })

  test('in one line of JSON, on that line', () => {
    const found = findings(['before', JSON.stringify({ log: wrong.join('\n') })])
    expect(found).toEqual(plain.map((finding) => finding.replace(' 3 ', ' 2 ')))
  })
})
