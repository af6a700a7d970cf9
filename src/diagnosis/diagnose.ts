import type { CompiledKnowledge } from './compile-knowledge.ts'
import type { Diagnosis } from './diagnosis.ts'
import { type ExamineOptions, examine } from './examine.ts'
import { type Facts, mergeFacts } from './facts.ts'
import { judge } from './judge.ts'
import { type ReportLines, readReportLines } from './matching/report-lines.ts'
import { picturePatternsOf } from './pictures/picture-patterns.ts'
import { type PictureLines, putRight } from './pictures/put-right.ts'

/** A clean, redacted report and what is already known of its case. */
export interface Report {
  readonly title?: string
  readonly text: string
  readonly facts?: Facts
  /** Lines that were read in pictures, in their order: there, look-alikes and wrapped rows are allowed for. */
  readonly pictureLines?: readonly PictureLines[]
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
  const lines = readLines(knowledge, report)
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

function readLines(knowledge: CompiledKnowledge, report: Report): ReportLines {
  const { pictureLines = [] } = report
  if (pictureLines.length === 0) return readReportLines(report)
  const { text, asRead } = putRight(report.text, pictureLines, picturePatternsOf(knowledge.patterns))
  return { ...readReportLines({ ...report, text }), pictures: { lines: pictureLines, asRead } }
}
