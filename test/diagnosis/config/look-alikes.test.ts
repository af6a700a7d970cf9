import { describe, expect, test } from 'vitest'
import { looksLikeConfig } from '../../../src/diagnosis/config/config-lines.ts'
import { inspect } from './harbour.ts'

const log = '{"level":"warn","quay":{"port":"x"},"ts":"2026-01-02T03:04:05Z","msg":"slow"}'

describe('silence for what is no configuration of the product', () => {
  test.each([
    [
      'a stack trace',
      'Error: no\n    at Object.onClose (file:///app/call.js:266:10)\n    at emit (node:events:519:28) {\n  code: "E1",\n  port: 3000\n}',
    ],
    ['log lines in JSON', Array(6).fill(log).join('\n')],
    ['one of them', log],
    ['log lines with JSON at the end', `12:00:01 warn quay ${log}\n12:00:02 warn quay ${log}`],
    ['an API error', '402 {"error":{"message":"no credits","type":"quota","code":"quota"}}'],
    [
      'a status object',
      '{"quay":{"port":1,"url":"ws://a","reachable":true,"latency":3,"self":null},"crew":{"total":3}}',
    ],
    [
      'docker inspect',
      '[\n {\n  "Id": "x",\n  "Config": { "Env": ["A=b"] },\n  "NetworkSettings": { "Ports": {} }\n }\n]',
    ],
    [
      'package.json',
      '{\n  "name": "harbour",\n  "version": "1.0.0",\n  "scripts": { "start": "node ." },\n  "auth": { "x": 1 }\n}',
    ],
    [
      'a compose file',
      'services:\n  quay:\n    image: "harbour"\n    ports:\n      - "1:1"\n    environment:\n      MODE: "x"',
    ],
    ['a program', 'const app = {\n  quay: {\n    port: Number(process.env.PORT),\n    bind: pick(),\n  }\n}'],
    ['messages of the product', 'quay.bind: "gateway" → "Invalid input"\nquay: Unrecognized key: "prot"'],
    ['prose', 'I set quay to { something } and "port": to 1, then it said: “no”.'],
  ])('%s', (_, text) => {
    expect(inspect(text)).toEqual([])
  })

  test('a log is not even looked at', () => {
    expect(looksLikeConfig(['2026-01-01 [quay] listening on ws://127.0.0.1:1', 'key: value', 'done.'])).toBe(
      false,
    )
  })
})

describe('configuration is found', () => {
  const wrong = '"quay": { "port": "1", "bind": "lan" }'

  test.each([
    ['between words', `my file:\n\n{ ${wrong} }\n\nwhat now?`, 3],
    ['within a line', `it is {${wrong}} and fails`, 1],
    ['in a fence', `so:\n\`\`\`json\n{ ${wrong} }\n\`\`\``, 3],
    ['in a quoted reply', `> {\n>   ${wrong}\n> }`, 2],
    ['with Windows line ends', `{\r\n  ${wrong}\r\n}`, 2],
    ['after a log line', `12:00 info {"a":1}\n\n{ ${wrong} }`, 3],
    ['across two joined messages', `{\n#\n  ${wrong}\n}`, 3],
  ])('%s', (_, text, line) => {
    expect(inspect(text)).toMatchObject([{ detector: 'config.wrong-type', line }])
  })
})
