import { type CompiledKnowledge, createCompiler } from '../diagnosis/compile-knowledge.ts'
import * as diagnosis from '../diagnosis/diagnose.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { ExamineOptions } from '../diagnosis/examine.ts'
import { runAtOnce } from '../diagnosis/steps.ts'
import { cleanPieces } from '../intake/clean-report.ts'
import { packText, wholeOf } from '../intake/long-text.ts'
import type { CleanReport, RawReport } from '../intake/report.ts'
import { createReflection, type MirroredKnowledge, type NumberedItem } from './mirror.ts'
import { maxCharsAtOnce, type TextReport } from './text-report.ts'

// What the thread does; everything here is called by its name through `Thread`.

const reflection = createReflection()
const compiler = createCompiler()
let known: { readonly number: number; readonly knowledge: CompiledKnowledge } | undefined

/** Cleans a report. */
export async function clean(raw: RawReport): Promise<CleanReport> {
  const { pieces, ...rest } = await cleanPieces(raw)
  const chars = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return { ...rest, text: chars > maxCharsAtOnce ? packText(pieces) : pieces.join('') }
}

export interface DiagnoseInput {
  /** Number of the knowledge. */
  readonly number: number
  readonly report: TextReport
  readonly options: ExamineOptions
}

/** Diagnoses a report; gives undefined where the knowledge of that number must be learnt first. */
export function diagnose({ number, report, options }: DiagnoseInput): Diagnosis | undefined {
  if (known?.number !== number) return undefined
  return diagnosis.diagnose(known.knowledge, { ...report, text: wholeOf(report.text) }, options)
}

/** Takes items of knowledge that is learnt next. */
export function take(items: readonly NumberedItem[]): void {
  reflection.take(items)
}

/** Learns knowledge in the place of what was known; gives the numbers of items that must be taken first. */
export function learn({ number, definition }: MirroredKnowledge): readonly number[] {
  const missing = reflection.missing(definition)
  if (missing.length === 0)
    known = { number, knowledge: runAtOnce(compiler.compiling(reflection.definitionOf(definition))) }
  return missing
}
