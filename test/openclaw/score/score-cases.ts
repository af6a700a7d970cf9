import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { speaks } from '../../../src/diagnosis/diagnosis.ts'
import { cleanReport } from '../../../src/intake/clean-report.ts'
import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts'

const caseSchema = z.object({
  id: z.string(),
  /** Whether the bot should answer; of a report that lacks what decides, it may say anything or nothing. */
  expect: z.enum(['match', 'silent', 'ask-for-info']),
  /** Ids of signatures that are right as the first answer. */
  right: z.array(z.string()),
  text: z.string(),
})

/** Where a report holds output, it stands in a fence. */
const outputFence = '```'

export interface Score {
  /** Reports of failures that hold some output; prose alone rarely shows which failure it is. */
  readonly failures: number
  /** Of these, answered right. */
  readonly recognised: number
  readonly quiet: number
  readonly falseAlarms: number
  /** Of all answers, so many are right. */
  readonly precision: number
  /** Of the failures, so many are answered right. */
  readonly recall: number
  /** What went wrong, a line each. */
  readonly misses: readonly string[]
}

/** Diagnoses the cases of a file of JSON lines beside this one, and counts what was right. */
export async function scoreCases(knowledge: KnowledgeBase, file: string): Promise<Score> {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const cases = lines.map((line) => caseSchema.parse(JSON.parse(line)))
  const misses: string[] = []
  const count = { failures: 0, recognised: 0, right: 0, wrong: 0, quiet: 0, falseAlarms: 0 }
  for (const { id, expect, right, text } of cases) {
    const report = await cleanReport({ text })
    const diagnosis = diagnose(knowledge.compiled, { text: report.text })
    const said = speaks(diagnosis) ? diagnosis.findings[0]?.id : undefined
    if (expect === 'match') {
      const isRight = said !== undefined && right.includes(said)
      if (text.includes(outputFence)) {
        count.failures++
        if (isRight) count.recognised++
      }
      if (isRight) count.right++
      else {
        if (said !== undefined) count.wrong++
        misses.push(`${id}: ${right[0]}, but ${said ?? 'nothing'} was said`)
      }
    } else if (expect === 'silent') {
      count.quiet++
      if (said === undefined) continue
      count.falseAlarms++
      misses.push(`${id}: silence, but ${said} was said`)
    }
  }
  const { failures, recognised, quiet, falseAlarms } = count
  const precision = count.right / (count.right + count.wrong + falseAlarms)
  return { failures, recognised, quiet, falseAlarms, precision, recall: recognised / failures, misses }
}
