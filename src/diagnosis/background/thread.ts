import { parentPort } from 'node:worker_threads'
import { type CompiledKnowledge, createCompiler } from '../compile-knowledge.ts'
import { diagnose, type Report } from '../diagnose.ts'
import type { Diagnosis } from '../diagnosis.ts'
import type { ExamineOptions } from '../examine.ts'
import { runAtOnce } from '../steps.ts'
import { createReflection, type MirrorMessage } from './mirror.ts'

export type Request =
  | MirrorMessage
  | { readonly kind: 'diagnose'; readonly report: Report; readonly options: ExamineOptions }

export interface Answer {
  readonly diagnosis: Diagnosis
}

const reflection = createReflection()
const compiler = createCompiler()
let knowledge: CompiledKnowledge | undefined

parentPort?.on('message', (request: Request) => {
  if (request.kind === 'items') reflection.addItems(request.items)
  else if (request.kind === 'knowledge')
    knowledge = runAtOnce(compiler.compiling(reflection.definitionOf(request.definition)))
  else {
    if (!knowledge) throw new Error('A report came before the knowledge')
    const answer: Answer = { diagnosis: diagnose(knowledge, request.report, request.options) }
    parentPort?.postMessage(answer)
  }
})
