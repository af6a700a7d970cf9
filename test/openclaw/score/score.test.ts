import { describe, expect, test } from 'vitest'
import { openKnowledge } from '../../../src/knowledge/knowledge.ts'
import { scoreCases } from './score-cases.ts'

// Real reports and real terminal output with their true causes. The floors lie a little below what is reached, so that a
// change that costs an answer is seen; what is missed is printed.

const knowledge = (await openKnowledge('knowledge')).current()

describe.each([
  { file: 'reports.jsonl', floors: { precision: 0.98, recall: 0.87 }, falseAlarms: 1 },
  { file: 'captures.jsonl', floors: { precision: 0.98, recall: 0.95 }, falseAlarms: 0 },
])('on $file', async ({ file, floors, falseAlarms }) => {
  const score = await scoreCases(knowledge, file)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  console.log(
    [
      `${file}: ${score.recognised} of ${score.failures} failures with output answered right, ${score.falseAlarms} false alarms on ${score.quiet}`,
      `precision ${percent(score.precision)}, recall ${percent(score.recall)}`,
      ...score.misses,
    ].join('\n'),
  )

  test(`of the answers, at least ${floors.precision} are right`, () => {
    expect(score.precision).toBeGreaterThanOrEqual(floors.precision)
  })

  test(`of the failures, at least ${floors.recall} are answered`, () => {
    expect(score.recall).toBeGreaterThanOrEqual(floors.recall)
  })

  test('what is no failure gets silence', () => {
    expect(score.falseAlarms).toBeLessThanOrEqual(falseAlarms)
  })
})
