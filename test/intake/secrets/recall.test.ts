import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../src/intake/clean-text.ts'
import { redact } from '../../../src/intake/redact.ts'
import { lookAlikesOf, secretsOf } from './corpus.ts'
import { missesOf } from './leaks.ts'

const seeds = Array.from({ length: 8 }, (_, seed) => seed)
const least = { syntaxes: 120, lookAlikes: 400, recall: 0.97 }
const mostFalseShare = 0.005

describe('secrets', () => {
  const secrets = seeds.flatMap(secretsOf)

  test('stand in many syntaxes', () => {
    expect(new Set(secrets.map(([name]) => name)).size).toBeGreaterThanOrEqual(least.syntaxes)
  })

  test('are taken out', () => {
    const misses = missesOf(secrets)
    expect(1 - misses.length / secrets.length).toBeGreaterThanOrEqual(least.recall)
    expect(misses).toEqual([])
  })

  test('leave a text in which nothing more is found', () => {
    const changed = secretsOf(1).flatMap(([, , text]) => {
      const clean = cleanText(text).text
      return cleanText(clean).text === clean ? [] : [clean]
    })
    expect(changed).toEqual([])
  })
})

describe('look-alikes', () => {
  const lookAlikes = seeds.flatMap(lookAlikesOf)

  test('are many', () => {
    expect(new Set(lookAlikes).size).toBeGreaterThanOrEqual(least.lookAlikes)
  })

  test('stay', () => {
    const taken = lookAlikes.filter((text) => cleanText(text).redactions.length > 0)
    expect(taken.length / lookAlikes.length).toBeLessThanOrEqual(mostFalseShare)
    expect(taken).toEqual([])
  })

  test('stay with other lines around them', () => {
    const taken = lookAlikesOf(3).filter(
      (text) => redact(`12:00 [gateway] ready\n${text}\n12:01 [ws] closed`).redactions.length > 0,
    )
    expect(taken).toEqual([])
  })
})
