import type { KnowledgeDefinition } from '../diagnosis/compile-knowledge.ts'
import type { Signature } from '../diagnosis/signature.ts'
import type { Steps } from '../diagnosis/steps.ts'
import { cleanText } from '../intake/clean-text.ts'
import type { RedactedText } from '../intake/redact.ts'
import type { Advice } from '../reply/advice.ts'
import { changedPatterns } from './changed-patterns.ts'
import { findTouched, type IsTouched } from './find-touched.ts'
import { type Judgement, judgeSample } from './judge-sample.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { UnitProblem } from './problem.ts'
import type { PackParts, ReadSignature } from './read-pack-parts.ts'
import type { SignatureSource } from './sources.ts'
import { createTeller } from './tell-samples.ts'
import { printOf, type TextPrint } from './text-print.ts'

/** Checks samples, and remembers what it found of each. */
export interface SampleCheck {
  /**
   * All that is wrong with the samples of signatures that are in force. Only samples that a change can touch are looked
   * at again: those that changed, those of changed signatures, and those in which something is found that changed. So one
   * changed signature costs little; a change that reaches all, such as an order of stages or words that are in every
   * sample, costs as much as at the start: seconds for thousands of signatures, a sample at a time.
   */
  checking(
    knowledge: KnowledgeBase,
    signatures: readonly ReadSignature[],
    parts: readonly PackParts[],
  ): Steps<readonly UnitProblem[]>
}

/** A sample's text as it would be diagnosed. */
interface ReadySample {
  readonly clean: RedactedText
  readonly print: TextPrint
}

type JudgedSample = ReadySample & Judgement

/** What was found of a signature's samples, and all that it hangs on beside what is found in them. */
interface Judged {
  readonly signature: Signature | undefined
  readonly advice: Advice | undefined
  readonly samples: readonly JudgedSample[]
}

interface Last {
  readonly definition: KnowledgeDefinition
  readonly judged: ReadonlyMap<SignatureSource, Judged>
}

/** Longer samples are always looked at again: the work allowed for a report may end before their end. */
const maxKeptChars = 32 * 1024

/** Starts with nothing remembered. */
export function createSampleCheck(): SampleCheck {
  let last: Last | undefined

  return {
    *checking(knowledge, signatures, parts) {
      const { definition, signatureOf } = knowledge.compiled
      const isTouched = findTouched(last && changedPatterns(last.definition, definition))
      yield
      const judged = new Map<SignatureSource, Judged>()
      const problems: UnitProblem[] = []
      const tell = createTeller(signatures, parts)
      for (const own of signatures) {
        const { read, source } = own
        if (read.settings.status === 'retired') continue
        const signature = signatureOf.get(read.id)
        const advice = knowledge.adviceOf.get(read.id)
        const known = last?.judged.get(source)
        const isSame = known?.signature === signature && known?.advice === advice
        const now =
          isSame && known?.samples.every((sample) => stillHolds(sample, isTouched))
            ? known
            : { signature, advice, samples: yield* judgeAll(knowledge, own, known?.samples) }
        judged.set(source, now)
        problems.push(...tell(own, now.samples))
        yield
      }
      last = { definition, judged }
      return problems
    },
  }
}

function* judgeAll(
  knowledge: KnowledgeBase,
  { read, source }: ReadSignature,
  before: readonly ReadySample[] | undefined,
): Steps<readonly JudgedSample[]> {
  const samples: JudgedSample[] = []
  for (const [index, { kind, text }] of source.samples.entries()) {
    const { clean, print } = before?.[index] ?? makeReady(text)
    samples.push({ clean, print, ...judgeSample(knowledge, read, kind, clean) })
    yield
  }
  return samples
}

function makeReady(text: string): ReadySample {
  const cleaned = cleanText(text)
  // Mostly it is clean already; then the text is not kept twice.
  const clean = cleaned.text === text ? { ...cleaned, text } : cleaned
  return { clean, print: printOf(clean.text) }
}

const stillHolds = ({ clean: { text }, print, partial }: JudgedSample, isTouched: IsTouched): boolean =>
  !partial && text.length <= maxKeptChars && !isTouched(text, print)
