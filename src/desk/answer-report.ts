import type { Finding } from '../diagnosis/diagnosis.ts'
import { judge } from '../diagnosis/judge.ts'
import { beginningOf } from '../intake/long-text.ts'
import { answerAgain } from './answer-again.ts'
import { dismissedSignatures, standingAnswers, toldSignatures, withAnswer } from './answers.ts'
import { askForText } from './ask-for-text.ts'
import { readAskedFact } from './asked-fact.ts'
import { type Case, factsOf, matchesOf, withReading } from './case.ts'
import { choicesFor } from './choices.ts'
import { type Consultation, sayable, tellFindings, tellLoss } from './consultation.ts'
import { buttonsOf, say, silent } from './decision.ts'
import { nudge } from './nudge.ts'
import { pictureEvidence } from './picture-evidence.ts'
import { pointToSolved } from './point-to-solved.ts'
import { refine } from './refine.ts'
import { saysSolved } from './says-solved.ts'
import { isSmallTalk } from './small-talk.ts'
import { partsOf, type Step } from './step.ts'

/** Decides what to say to a report of the asker. `before` is the case as it was; the step's case holds what was learnt. */
export async function answerReport(before: Case, consultation: Consultation): Promise<Step> {
  const { knowledge, heard, diagnosis } = consultation
  const kept = remember(before, consultation)
  const asked = heard.manner !== 'overheard'
  const sure = sayable(consultation)
  const unwanted = dismissedSignatures(before)
  const told = toldSignatures(before)
  // Somebody who asks for it may have what was dismissed.
  const fresh = sure.filter(({ id }) => !told.has(id) || (asked && unwanted.has(id)))
  const again = sure.find(({ id }) => !unwanted.has(id))

  if (fresh.length > 0) return tell(kept, consultation, fresh)
  const isTalk = !asked && heard.repliesToPerson === true
  if (again && !isTalk)
    return answerAgain(kept, knowledge, heard.messageId, again, pictureEvidence([again], heard.report))
  if (saysSolved(beginningOf(heard.report.text)))
    return heard.server?.nudges === false
      ? { kept: { ...kept, solved: true }, decision: silent('the server wants no nudges') }
      : nudge(kept, { questionId: heard.messageId, keeper: heard.server?.solutionKeeper })
  if (isTalk) return { kept, decision: silent('it replies to a person') }
  const refined = refine(kept, knowledge, heard.messageId, factsOf(before))
  if (refined) return refined
  if (!asked)
    return (
      askForText(kept, heard) ??
      (await pointToSolved(kept, consultation)) ?? {
        kept,
        decision: silent(diagnosis.silence ?? 'nothing known was found'),
      }
    )
  if (standingAnswers(before).length > 0 && isSmallTalk(heard.report))
    return { kept, decision: silent('small talk') }
  return {
    kept: withAnswer(kept, { questionId: heard.messageId, kind: 'at-a-loss', told: [] }),
    decision: say(await tellLoss(consultation, unwanted)),
  }
}

/** What a quoted error shows is not what its author suffers; facts are remembered all the same. */
function remember(kept: Case, { knowledge, heard, diagnosis }: Consultation): Case {
  const matches =
    diagnosis.silence === undefined ? diagnosis.matches.map(({ evidence: _, ...match }) => match) : []
  const facts = { ...readAskedFact(kept, knowledge, heard.report, diagnosis.read), ...diagnosis.read }
  const { messageId } = heard
  // After a crash a message may be heard a second time.
  const readings = kept.readings.filter((reading) => reading.messageId !== messageId)
  return withReading({ ...kept, readings }, { messageId, facts, matches })
}

function tell(kept: Case, consultation: Consultation, fresh: readonly Finding[]): Step {
  const { knowledge, heard, diagnosis } = consultation
  const open = stillOpen(kept, consultation).filter(({ id }) => !fresh.some((finding) => finding.id === id))
  const rankOf = ({ id }: Finding) => knowledge.compiled.signatureOf.get(id)?.stageRank ?? 0
  const firstRank = Math.min(...fresh.map(rankOf))
  const messages = tellFindings(consultation, fresh, {
    pending: open.filter((finding) => rankOf(finding) < firstRank),
    earlier: open.filter((finding) => rankOf(finding) >= firstRank),
  })
  const buttons = [...buttonsOf.answer, ...choicesFor(knowledge, partsOf(knowledge, fresh), diagnosis.facts)]
  const told = fresh.map(({ id }) => id)
  return {
    kept: withAnswer(kept, { questionId: heard.messageId, kind: 'answer', told }),
    decision: say(messages, buttons),
  }
}

/** What was answered before and still stands beside what is known now. */
function stillOpen(kept: Case, { knowledge }: Consultation): readonly Finding[] {
  const told = new Set(standingAnswers(kept).flatMap((answer) => answer.told))
  return judge(knowledge.compiled, matchesOf(kept), factsOf(kept)).findings.filter(({ id }) => told.has(id))
}
