import { answerReport } from '../desk/answer-report.ts'
import { openCase } from '../desk/case.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { CleanReport } from '../intake/report.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'

/** What somebody is told who asks directly, with no thread around it. */
export async function replyTo(
  knowledge: KnowledgeBase,
  diagnosis: Diagnosis,
  report: CleanReport,
): Promise<readonly string[]> {
  const heard = {
    caseId: 'command-line',
    askerId: 'you',
    askerIsKnown: true,
    authorId: 'you',
    messageId: 'report',
    manner: 'private',
    inThread: false,
    report,
  } as const
  const { decision } = await answerReport(openCase(heard.caseId, heard.askerId, 0), {
    knowledge,
    heard,
    diagnosis,
  })
  return decision.kind === 'say' ? decision.messages : []
}
