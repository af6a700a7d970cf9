import type { CompiledKnowledge } from './compile-knowledge.ts'
import type { Diagnosis } from './diagnosis.ts'
import { examine } from './examine.ts'
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
 * Cost grows with the length of the text, hardly with the number of signatures.
 */
export function diagnose(knowledge: CompiledKnowledge, report: Report): Diagnosis {
  const lines = readReportLines(report)
  const known = report.facts ?? {}
  const examination = examine(knowledge, lines, known)
  const facts = mergeFacts(known, examination.facts)
  const { findings, suppressed } = judge(knowledge, examination.matches, facts)
  return {
    findings,
    suppressed: [...suppressed, ...examination.ruledOut],
    facts,
    read: examination.facts,
    matches: examination.matches,
    partial: examination.partial,
    ...(examination.silence !== undefined && { silence: examination.silence }),
  }
}
