import { diagnose } from '../diagnosis/diagnose.ts'
import { type Diagnosis, isSure } from '../diagnosis/diagnosis.ts'
import { cleanText } from '../intake/clean-text.ts'
import { answerMaxMessages, messageMaxCharacters } from '../reply/limits.ts'
import { renderAnswer } from '../reply/render-answer.ts'
import { renderStillFailing } from '../reply/render-still-failing.ts'
import { texts } from '../reply/texts.ts'
import type { Steps } from './in-steps.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { Memo } from './memo.ts'
import type { UnitProblem } from './problem.ts'
import type { PackParts, ReadSignature } from './read-pack-parts.ts'
import type { Sample } from './sources.ts'

/**
 * Pastes every sample as somebody would: a hit must be the first thing the bot would say, a miss must not be found, and
 * the answer must fit Discord.
 */
export function* checkSamples(
  knowledge: KnowledgeBase,
  signatures: readonly ReadSignature[],
  parts: readonly PackParts[],
  memo: Memo,
): Steps<readonly UnitProblem[]> {
  const unitOf = new Map(signatures.map(({ unit, read }) => [read.id, unit]))
  const problems: UnitProblem[] = []
  for (const signature of signatures) {
    if (signature.read.settings.status === 'retired') continue
    problems.push(...missingHit(signature))
    for (const sample of signature.source.samples) {
      const verdict = judgeSample(knowledge, signature, sample, memo)
      if (verdict === undefined) continue
      const { rival, silence, ...problem } = verdict
      const culprit = silence === undefined ? unitOf.get(rival ?? '') : silencerOf(silence, parts)
      const unit = signature.unit
      problems.push({
        unit,
        file: sample.file,
        line: 1,
        ...problem,
        ...(culprit !== undefined && { culprit }),
      })
    }
    yield
  }
  return problems
}

/** The file that gives a reason to stay silent. */
const silencerOf = (reason: string, parts: readonly PackParts[]): string | undefined =>
  parts.find(({ silencers }) => silencers.some((silencer) => silencer.reason === reason))?.source.silence
    ?.file

interface Verdict {
  readonly what: string
  readonly mend: string
  readonly alone?: true
  /** Id of another signature that got in the way. */
  readonly rival?: string
  /** The reason to stay silent that got in the way. */
  readonly silence?: string
}

function missingHit({ unit, read, source }: ReadSignature): readonly UnitProblem[] {
  if (source.samples.some(({ kind }) => kind === 'hit')) return []
  const mend = 'add a file hit-….txt with a paste that shows this failure'
  const what = 'no sample shows that this signature matches'
  return [{ unit, file: read.file, line: 1, what, mend, alone: true }]
}

function judgeSample(
  knowledge: KnowledgeBase,
  signature: ReadSignature,
  sample: Sample,
  memo: Memo,
): Verdict | undefined {
  const { text, redactions } = memo(sample, () => cleanText(sample.text))
  const [secret] = redactions
  if (secret)
    return {
      what: `line ${secret.line} holds what looks like a secret (${secret.kind})`,
      mend: 'replace it by a placeholder such as <token>',
      alone: true,
    }
  const diagnosis = diagnose(knowledge.compiled, { text })
  const { id } = signature.read
  const found = diagnosis.findings.find((finding) => finding.id === id && isSure(finding))
  if (sample.kind === 'miss')
    return (
      found && {
        what: `${id} is found here`,
        mend: 'make Match more precise, or add what tells it apart to Not',
      }
    )
  if (signature.read.settings.status === 'shadow')
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
