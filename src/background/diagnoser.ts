import type { CompiledKnowledge } from '../diagnosis/compile-knowledge.ts'
import { diagnose } from '../diagnosis/diagnose.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { ExamineOptions } from '../diagnosis/examine.ts'
import { charsOf, wholeOf } from '../intake/long-text.ts'
import { createMirror } from './mirror.ts'
import { maxCharsAtOnce, type TextReport } from './text-report.ts'
import type { Thread } from './thread.ts'

/**
 * Work that holds up nobody, in the units of the matcher: about 10 ms, at worst 35. What needs more is done in the
 * background.
 */
const maxWorkAtOnce = 2_000_000
/** Copying this many takes about a millisecond. */
const itemsAtATime = 100
/** The thread may be a new one when it has just learnt the knowledge. */
const maxTries = 3

/** Diagnoses reports without holding up messages: short ones at once; the others, and pictures, in the background. */
export interface Diagnoser {
  /** The same diagnosis as `diagnose` gives. Never rejects: without a thread, a bounded part is read at once. */
  diagnose(
    knowledge: CompiledKnowledge,
    report: TextReport,
    options?: Pick<ExamineOptions, 'nearMisses'>,
  ): Promise<Diagnosis>
}

export interface DiagnoserParts {
  readonly thread: Thread
  /** The thread could not do its work. */
  onTrouble(error: unknown): void
}

export function createDiagnoser({ thread, onTrouble }: DiagnoserParts): Diagnoser {
  const mirror = createMirror()
  let queue: Promise<unknown> = Promise.resolve()

  async function teach({ definition }: CompiledKnowledge): Promise<void> {
    const shown = mirror.show(definition)
    const items = mirror.itemsOf(definition, await thread.run('learn', shown))
    for (let at = 0; at < items.length; at += itemsAtATime)
      await thread.run('take', items.slice(at, at + itemsAtATime))
    if (items.length > 0) await thread.run('learn', shown)
  }

  async function inThread(knowledge: CompiledKnowledge, report: TextReport, options: ExamineOptions) {
    const number = mirror.numberOf(knowledge.definition)
    for (let tries = 0; tries < maxTries; tries++) {
      const diagnosis = await thread.run('diagnose', { number, report, options })
      if (diagnosis) return diagnosis
      await teach(knowledge)
    }
    throw new Error('The thread does not keep the knowledge')
  }

  return {
    async diagnose(knowledge, report, options = {}) {
      const atOnce = () =>
        diagnose(knowledge, { ...report, text: wholeOf(report.text) }, { ...options, maxWork: maxWorkAtOnce })
      if (charsOf(report.text) <= maxCharsAtOnce && report.pictureLines === undefined) {
        const diagnosis = atOnce()
        if (!diagnosis.partial) return diagnosis
      }
      try {
        // One report after the other, so that they do not make the thread learn in turns.
        const turn = queue.then(() => inThread(knowledge, report, options))
        queue = turn.catch(() => undefined)
        return await turn
      } catch (error) {
        onTrouble(error)
        return atOnce()
      }
    },
  }
}
