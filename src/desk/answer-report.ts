import { type Diagnosis, type Finding, isSure } from '../diagnosis/diagnosis.ts'
import { judge } from '../diagnosis/judge.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { renderAnswer } from '../reply/render-answer.ts'
import { renderNothingKnown } from '../reply/render-nothing-known.ts'
import { answerAgain } from './answer-again.ts'
import { type Case, dismissedSignatures, toldSignatures } from './case.ts'
import { choicesFor } from './choices.ts'
import { buttonsOf, type Heard, say, silent } from './decision.ts'
import { nearestSignatures } from './nearest.ts'
import { noteWords } from './note-words.ts'
import { nudge } from './nudge.ts'
import { refine } from './refine.ts'
import { saysSolved } from './says-solved.ts'
import { partsOf, type Step, withAnswer } from './step.ts'

/** A report, and what was found in it with the case's facts in mind. */
export interface Consultation {
  readonly knowledge: KnowledgeBase
  readonly heard: Heard
  readonly diagnosis: Diagnosis
}

/** Decides what to say to a report. `before` is the case as it was; the step's case also holds what was learnt. */
export function answerReport(before: Case, consultation: Consultation): Step {
  const { knowledge, heard, diagnosis } = consultation
  const kept = remember(before, diagnosis)
  const asked = heard.manner !== 'overheard'
  const sure = asked || diagnosis.silence === undefined ? diagnosis.findings.filter(isSure) : []
  const told = heard.manner === 'private' ? new Set<string>() : toldSignatures(before)
  const fresh = sure.filter(({ id }) => !told.has(id))
  const unwanted = dismissedSignatures(before)
  const again = sure.find(({ id }) => !unwanted.has(id))

  if (fresh.length > 0) return tell(kept, consultation, fresh)
  if (again) return answerAgain(kept, knowledge, heard.messageId, again)
  if (saysSolved(heard.report.text)) return nudge(kept)
  const refined = refine(kept, knowledge, heard.messageId, before.facts)
  if (refined) return refined
  if (asked)
    return {
      kept: withAnswer(kept, heard.messageId, 'at-a-loss', []),
      decision: say(atALoss(consultation), buttonsOf['at-a-loss']),
    }
  return { kept, decision: silent(diagnosis.silence ?? 'nothing known was found') }
}

/** Facts add up; of matches the latest of each signature is kept. */
function remember(kept: Case, diagnosis: Diagnosis): Case {
  const found = diagnosis.matches.map(({ evidence: _, ...match }) => match)
  const ids = new Set(found.map(({ id }) => id))
  return {
    ...kept,
    facts: diagnosis.facts,
    matches: [...kept.matches.filter(({ id }) => !ids.has(id)), ...found],
  }
}

function tell(kept: Case, { knowledge, heard, diagnosis }: Consultation, fresh: readonly Finding[]): Step {
  const open = heard.manner === 'private' ? [] : stillOpen(kept, knowledge)
  const rankOf = ({ id }: Finding) => knowledge.compiled.signatureOf.get(id)?.stageRank ?? 0
  const firstRank = Math.min(...fresh.map(rankOf))
  const messages = renderAnswer({
    parts: partsOf(knowledge, fresh),
    pending: partsOf(
      knowledge,
      open.filter((finding) => rankOf(finding) < firstRank),
    ),
    earlier: partsOf(
      knowledge,
      open.filter((finding) => rankOf(finding) >= firstRank),
    ),
    facts: diagnosis.facts,
    redactions: heard.report.redactions.map(({ kind }) => kind),
    notes: noteWords(heard.report.notes),
  })
  const buttons = [...buttonsOf.answer, ...choicesFor(knowledge, partsOf(knowledge, fresh), diagnosis.facts)]
  const told = fresh.map(({ id }) => id)
  return { kept: withAnswer(kept, heard.messageId, 'answer', told), decision: say(messages, buttons) }
}

/** What was answered before and still stands, with all facts known now. */
function stillOpen(kept: Case, knowledge: KnowledgeBase): readonly Finding[] {
  const told = new Set(kept.answers.filter(({ dismissed }) => !dismissed).flatMap((answer) => answer.told))
  const matches = kept.matches.filter(({ id }) => told.has(id)).map((match) => ({ ...match, evidence: [] }))
  return judge(knowledge.compiled, matches, kept.facts).findings
}

function atALoss({ knowledge, heard, diagnosis }: Consultation): readonly string[] {
  const possible = partsOf(knowledge, diagnosis.findings)
  if (possible.length > 0)
    return renderAnswer({
      parts: possible,
      facts: diagnosis.facts,
      redactions: heard.report.redactions.map(({ kind }) => kind),
      notes: noteWords(heard.report.notes),
    })
  return renderNothingKnown({
    lines: heard.report.text.split('\n').length,
    lookedAt: heard.report.parts.map(({ name }) => name),
    nearest: nearestSignatures(knowledge, heard.report.text),
    redactions: heard.report.redactions.map(({ kind }) => kind),
    notes: noteWords(heard.report.notes),
  })
}
