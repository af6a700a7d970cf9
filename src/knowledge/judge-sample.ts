import { diagnose } from '../diagnosis/diagnose.ts'
import { type Diagnosis, isSure } from '../diagnosis/diagnosis.ts'
import type { RedactedText } from '../intake/redact.ts'
import { answerMaxMessages, messageMaxCharacters } from '../reply/limits.ts'
import { renderAnswer } from '../reply/render-answer.ts'
import { renderStillFailing } from '../reply/render-still-failing.ts'
import { texts } from '../reply/texts.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { SignatureFile } from './read-signature.ts'
import type { Sample } from './sources.ts'

/** What is wrong with a sample. */
export interface Verdict {
  readonly what: string
  readonly mend: string
  readonly alone?: true
  /** Id of another signature that got in the way. */
  readonly rival?: string
  /** The reason to stay silent that got in the way. */
  readonly silence?: string
}

export interface Judgement {
  /** Undefined where nothing is wrong. */
  readonly verdict: Verdict | undefined
  /** Not all of the sample was looked at, so the verdict hangs on more than what was found in it. */
  readonly partial: boolean
}

/**
 * Pastes a sample as somebody would: a hit must be the first thing the bot would say, a miss must not be found, and the
 * answer must fit Discord.
 */
export function judgeSample(
  knowledge: KnowledgeBase,
  signature: SignatureFile,
  kind: Sample['kind'],
  { text, redactions }: RedactedText,
): Judgement {
  const [secret] = redactions
  if (secret) {
    const what = `line ${secret.line} holds what looks like a secret (${secret.kind})`
    const mend = 'replace it by a placeholder such as <token>'
    return { verdict: { what, mend, alone: true }, partial: false }
  }
  const diagnosis = diagnose(knowledge.compiled, { text })
  return { verdict: weigh(knowledge, signature, kind, diagnosis), partial: diagnosis.partial }
}

function weigh(
  knowledge: KnowledgeBase,
  { id, settings }: SignatureFile,
  kind: Sample['kind'],
  diagnosis: Diagnosis,
): Verdict | undefined {
  const found = diagnosis.findings.find((finding) => finding.id === id && isSure(finding))
  if (kind === 'miss')
    return (
      found && {
        what: `${id} is found here`,
        mend: 'make Match more precise, or add what tells it apart to Not',
      }
    )
  if (settings.status === 'shadow')
    return diagnosis.suppressed.some((other) => other.id === id && other.reason === 'shadow')
      ? undefined
      : notFound(diagnosis, id)
  if (found === undefined) return notFound(diagnosis, id)
  if (diagnosis.silence !== undefined)
    return {
      what: `the bot would stay silent: ${diagnosis.silence}`,
      mend: 'shorten the sample, or mend silence.md',
      silence: diagnosis.silence,
    }
  const [first] = diagnosis.findings
  if (first && first.id !== id)
    return {
      what: `${first.id} is found first`,
      mend: `make one of the two more precise, or let ${id} supersede ${first.id}`,
      rival: first.id,
    }
  return checkRendering(knowledge, diagnosis)
}

function notFound(diagnosis: Diagnosis, id: string): Verdict {
  const ruledOut = diagnosis.suppressed.find((suppressed) => suppressed.id === id)
  if (ruledOut)
    return {
      what: `${id} is not said: ${ruledOut.detail}`,
      mend: ruledOut.by ? 'tell the two apart with Not or when' : 'mend its when, Not or affects',
      ...(ruledOut.by !== undefined && { rival: ruledOut.by }),
    }
  const partly = diagnosis.findings.some((finding) => finding.id === id)
  const what = partly ? `only a part of a Match block of ${id} is found` : `${id} is not found`
  return { what, mend: 'compare its Match lines with this sample, word for word' }
}

function checkRendering(knowledge: KnowledgeBase, diagnosis: Diagnosis): Verdict | undefined {
  const parts = diagnosis.findings.filter(isSure).flatMap((finding) => {
    const advice = knowledge.adviceOf.get(finding.id)
    return advice ? [{ finding, advice }] : []
  })
  const [first] = parts
  if (!first) return undefined
  const { facts } = diagnosis
  const answers = [renderAnswer({ parts: [first], facts }), renderStillFailing(first, facts)]
  const fits = answers.every(
    (messages) =>
      messages.length <= answerMaxMessages &&
      messages.every((message) => message.length <= messageMaxCharacters && !message.includes(texts.cut)),
  )
  return fits
    ? undefined
    : { what: 'the answer does not fit three messages of 2,000 characters', mend: 'shorten it' }
}
