import type { InteractionWebhook } from 'discord.js'
import { charsOf } from '../intake/long-text.ts'
import type { CleanReport } from '../intake/report.ts'
import { doorPolicy } from './policy.ts'

/** A report that no message holds, since a command brought it. */
export interface KeptReport {
  readonly report: CleanReport
  /** Reaches what was answered in private, for as long as Discord allows. */
  readonly webhook: InteractionWebhook
}

/** The latest reports of commands, so that their answers can be explained. In memory only. */
export interface KeptReports {
  get(questionId: string): KeptReport | undefined
  keep(questionId: string, kept: KeptReport): void
}

export function createKeptReports(): KeptReports {
  const reports = new Map<string, KeptReport>()
  let chars = 0
  return {
    get: (questionId) => reports.get(questionId),
    keep(questionId, kept) {
      reports.set(questionId, kept)
      chars += charsOf(kept.report.text)
      for (const [oldest, { report }] of reports) {
        if (reports.size <= doorPolicy.maxReports && chars <= doorPolicy.maxReportChars) break
        reports.delete(oldest)
        chars -= charsOf(report.text)
      }
    },
  }
}
