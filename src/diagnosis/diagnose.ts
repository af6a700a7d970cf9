import type { CompiledKnowledge } from './compile-knowledge.ts'
import type { Diagnosis } from './diagnosis.ts'
import { type ExamineOptions, examine } from './examine.ts'
import { type Facts, mergeFacts } from './facts.ts'
import { judge } from './judge.ts'
import { readReportLines } from './matching/report-lines.ts'

/** A clean, redacted report and what is already known of its case. */
export interface Report {
  readonly title?: string
  readonly text: string
  readonly facts?: Facts
}

/**
 * Recognises the known failures in a report. Pure: the same report, knowledge and facts always give the same diagnosis.
 *
 * Cost: one pass of a few ns a character, whatever the number of signatures, and then what it takes to confirm the lines
 * that may be meant, which `maxWork` bounds (about 60 ms, at worst 200). Where that does not suffice, the diagnosis is
 * `partial` and tells of which signatures. Near misses cost nothing where they are not asked for.
 */
export function diagnose(
  knowledge: CompiledKnowledge,
  report: Report,
  options: ExamineOptions = {},
): Diagnosis {
  const lines = readReportLines(report)
  const known = report.facts ?? {}
  const examination = examine(knowledge, lines, known, options)
  const facts = mergeFacts(known, examination.facts)
  const { findings, suppressed } = judge(knowledge, examination.matches, facts)
  return {
    findings,
    suppressed: [...suppressed, ...examination.ruledOut],
    facts,
    read: examination.facts,
    matches: examination.matches,
    partial: examination.partial,
    unsure: examination.unsure,
    ...(examination.nearMisses && { nearMisses: examination.nearMisses }),
    ...(examination.silence !== undefined && { silence: examination.silence }),
  }
}
