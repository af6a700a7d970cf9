import type { CompiledKnowledge } from '../compile-knowledge.ts'
import { diagnose, type Report } from '../diagnose.ts'
import type { Diagnosis } from '../diagnosis.ts'
import type { ExamineOptions } from '../examine.ts'
import { createAssistant } from './assistant.ts'

/** A longer text is read in the background. */
const maxCharsAtOnce = 32 * 1024
/**
 * Work that holds up nobody, in the units of the matcher: about 10 ms, at worst 35. What needs more is done in the
 * background.
 */
const maxWorkAtOnce = 2_000_000

/**
 * Diagnoses reports without holding up messages: short ones at once; the others, and what was read in pictures, in a
 * thread of its own.
 */
export interface Diagnoser {
  /** The same diagnosis as `diagnose` gives. Never rejects: without a thread, a bounded part is read at once. */
  diagnose(knowledge: CompiledKnowledge, report: Report, options?: NearMissOption): Promise<Diagnosis>
  close(): Promise<void>
}

type NearMissOption = Pick<ExamineOptions, 'nearMisses'>

export interface DiagnoserParts {
  /** The thread could not do its work; the next report starts another one. */
  onTrouble(error: unknown): void
}

/** The thread is started by the first report that needs it, and ended when it has had nothing to do for a while. */
export function createDiagnoser({ onTrouble }: DiagnoserParts): Diagnoser {
  const assistant = createAssistant()
  return {
    async diagnose(knowledge, report, options = {}) {
      const atOnce = () => diagnose(knowledge, report, { ...options, maxWork: maxWorkAtOnce })
      if (report.text.length <= maxCharsAtOnce && report.pictureLines === undefined) {
        const diagnosis = atOnce()
        if (!diagnosis.partial) return diagnosis
      }
      try {
        return await assistant.diagnose(knowledge, report, options)
      } catch (error) {
        onTrouble(error)
        return atOnce()
      }
    },
    close: assistant.close,
  }
}
