import { type Diagnosis, type Finding, isSure } from '../diagnosis/diagnosis.ts'
import { beginningOf, linesOf } from '../intake/long-text.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { renderAnswer } from '../reply/render-answer.ts'
import { renderNothingKnown } from '../reply/render-nothing-known.ts'
import { renderSimilar } from '../reply/render-similar.ts'
import { texts } from '../reply/texts.ts'
import type { Heard } from './decision.ts'
import { lookUpOf } from './look-up/look-up-of.ts'
import { noteWords } from './note-words.ts'
import { pictureEvidence } from './picture-evidence.ts'
import { deskPolicy } from './policy.ts'
import { similarTo } from './similar-to.ts'
import { partsOf } from './step.ts'

/** A report, and what was found in it with the case's facts in mind. */
export interface Consultation {
  readonly knowledge: KnowledgeBase
  readonly heard: Heard
  readonly diagnosis: Diagnosis
}

/** Findings sure enough to be said: unasked only where the error is not merely quoted. */
export const sayable = ({ heard, diagnosis }: Consultation): readonly Finding[] =>
  heard.manner === 'overheard' && diagnosis.silence !== undefined ? [] : diagnosis.findings.filter(isSure)

/** The answer that tells these findings, among others that were told before. */
export function tellFindings(
  { knowledge, heard, diagnosis }: Consultation,
  findings: readonly Finding[],
  others: {
    readonly pending?: readonly Finding[]
    readonly earlier?: readonly Finding[]
    /** Solved threads that may help, as Markdown. */
    readonly similar?: string
  } = {},
): readonly string[] {
  return renderAnswer({
    parts: partsOf(knowledge, findings),
    pending: partsOf(knowledge, others.pending ?? []),
    earlier: partsOf(knowledge, others.earlier ?? []),
    facts: diagnosis.facts,
    pictureLines: pictureEvidence(findings, heard.report),
    ...remarks(heard, diagnosis, others.similar),
  })
}

/** What somebody is told who asked about a report that shows nothing for sure. */
export async function tellLoss(
  consultation: Consultation,
  unwanted: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { knowledge, heard, diagnosis } = consultation
  const similar = renderSimilar(await similarTo(consultation, unwanted), texts.similar.asked)
  const possible = diagnosis.findings.filter((finding) => !isSure(finding) && !unwanted.has(finding.id))
  if (possible.length > 0) return tellFindings(consultation, possible, { similar })
  const { title = '', text } = heard.report
  const words = beginningOf(text)
  const lookUp = await lookUpOf(knowledge)
  return renderNothingKnown({
    lines: linesOf(typeof text === 'string' ? text.trimEnd() : text),
    lookedAt: words.trim() === '' ? [] : heard.report.parts.map(({ name }) => name),
    nearest: lookUp
      .nearest(`${title}\n${words}`, deskPolicy.nearestTitles)
      .filter(({ id }) => !unwanted.has(id)),
    ...remarks(heard, diagnosis, similar),
  })
}

const remarks = ({ report, secretsAreTold = false }: Heard, { partial }: Diagnosis, similar = '') => ({
  redactions: secretsAreTold ? [] : report.redactions.map(({ kind }) => kind),
  notes: [
    ...(similar === '' ? [] : [similar]),
    ...noteWords(report.notes),
    ...(partial ? [texts.notes.partial] : []),
  ],
})
