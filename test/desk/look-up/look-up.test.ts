import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entriesOf } from '../../../src/desk/look-up/entries-of.ts'
import type { Entry } from '../../../src/desk/look-up/entry.ts'
import { createLookUp, type LookUp } from '../../../src/desk/look-up/look-up.ts'
import { openKnowledge } from '../../../src/knowledge/knowledge.ts'
import { foreignChosenOn, foreignHeldBack } from './foreign-queries.ts'
import { garbledChosenOn, garbledHeldBack } from './garbled-queries.ts'
import { otherFailures } from './other-failures.ts'

const knowledge = await openKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)))
const real = [...entriesOf(knowledge.current().compiled.definition.signatures)]
const alone = await createLookUp(real)
const amongOthers = await createLookUp([...real, ...otherFailures])

const garbled = [...garbledChosenOn, ...garbledHeldBack]
const foreign = [...foreignChosenOn, ...foreignHeldBack]
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id)

describe.each<[string, LookUp]>([
  ['the pack alone', alone],
  ['the pack among others', amongOthers],
])('in %s', (_, lookUp) => {
  test('at least 55 of 60 damaged queries find what they mean among the first three', () => {
    const lost = garbled.filter(([query, id]) => !idsOf(lookUp.search(query, 3)).includes(id))
    expect(garbled).toHaveLength(60)
    expect(lost.length, JSON.stringify(lost, null, 2)).toBeLessThanOrEqual(5)
  })

  test.each([
    ['as queries', (text: string) => lookUp.search(text, 3)],
    ['as reports', (text: string) => lookUp.nearest(text, 3)],
  ])('no more than 3 of 60 foreign ones are answered, %s', (__, ask) => {
    const answered = foreign.filter((query) => ask(query).length > 0)
    expect(foreign).toHaveLength(60)
    expect(answered.length, JSON.stringify(answered, null, 2)).toBeLessThanOrEqual(3)
  })
})

/** Failures of other software that are the same as one that the pack knows, in the same words. */
const sameFailures = new Set([
  'npm-eacces-global',
  'node-too-many-files',
  'node-enospc-watchers',
  'node-self-signed',
  'sqlite-locked',
  'sqlite-corrupt',
  'discordjs-intents',
  'telegram-conflict',
  'slack-auth',
  'python-ssl',
  'git-publickey',
  'openai-quota',
  'openai-context',
  'anthropic-overloaded',
  'anthropic-credit',
])

test('of 192 other failures of other software no more than 1 in 40 is taken for one of the pack', () => {
  const others = otherFailures.filter(({ id }) => !sameFailures.has(id))
  const taken = others.filter(({ lines }) => alone.nearest(lines.join('\n'), 3).length > 0)
  expect(others).toHaveLength(192)
  expect(taken.length, JSON.stringify(taken, null, 2)).toBeLessThanOrEqual(others.length / 40)
})

test.each([
  ['curly', 'config-smart-quotes'],
  ['tls', 'tls-scheme-mismatch'],
  ['pairing req', 'pairing-required'],
  ['docker-cli', 'docker-cli-loopback'],
  ['CURLY QUOTES', 'config-smart-quotes'],
])('typing %j shows %s first', (typed, id) => {
  expect(idsOf(alone.search(typed, 5))[0]).toBe(id)
})

test('no more are shown than wanted, and none for no words', () => {
  expect(alone.search('gateway', 2)).toHaveLength(2)
  expect(alone.search('', 25)).toEqual([])
  expect(alone.search('?! …', 25)).toEqual([])
})

test.each<[title: string, typed: string]>([
  ['网关令牌不匹配', '令牌不匹'],
  ['ゲートウェイに接続できません', '接続できません'],
  ['เชื่อมต่อเกตเวย์ไม่ได้', 'เกตเวย์ไม่ได้'],
  ['게이트웨이에 연결할 수 없습니다', '게이트웨이에 연결'],
  ['Шлюз не отвечает', 'шлюс не отвечает'],
  ['البوابة لا تستجيب', 'البوابة لا تستج'],
  ['गेटवे जवाब नहीं देता', 'गेटवे जवाब'],
])('a title such as %j is found', async (title, typed) => {
  const lookUp = await createLookUp([...otherFailures, { id: 'it', title, lines: [] }])
  expect(idsOf(lookUp.search(typed, 3))).toEqual(['it'])
})

describe('a report', () => {
  const noise = Array.from(
    { length: 200 },
    (_, line) => `2026-11-22T10:00:${line % 60}Z [worker] tick ${line}`,
  )

  test('is known by a damaged line in the middle of a log', () => {
    const report = noise.with(
      99,
      '2026-11-22T10:00:07Z gateway closed (1008): unauthorized: gatewey token mismach',
    )
    expect(idsOf(alone.nearest(report.join('\n'), 3))[0]).toBe('gateway-token-mismatch')
  })

  test('that only shares single words is not', () => {
    expect(alone.nearest('error: gateway', 3)).toEqual([])
    expect(alone.nearest(noise.join('\n'), 3)).toEqual([])
  })
})

describe('any text is taken', () => {
  test.each([
    ['a megabyte of one word', 'x'.repeat(1_000_000)],
    ['a megabyte of words', 'error token '.repeat(90_000)],
    ['a megabyte of lines', 'error token\n'.repeat(90_000)],
    ['a megabyte of Chinese', '令'.repeat(330_000)],
    ['emoji', '🦞'.repeat(10_000)],
    ['half of an emoji', '\ud83e'.repeat(100)],
    ['an expression', '(.*)+[a-z]{1,9}^$|\\'],
    ['names of properties', 'constructor __proto__ toString'],
  ])('%s', (_, text) => {
    expect(alone.search(text, 3).length).toBeLessThanOrEqual(3)
    expect(alone.nearest(text, 3).length).toBeLessThanOrEqual(3)
  })

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(amongOthers.search(text, 3).length).toBeLessThanOrEqual(3)
        expect(amongOthers.nearest(text, 3).length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
